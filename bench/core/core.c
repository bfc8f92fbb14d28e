/*
 * The arithmetic of src/core/plan.ts and src/core/landscape.ts in plain C: any shapes, buffers made
 * once, every sum in the same order. It is what src/core is measured against.
 *
 *   core gradient|descent|landscape PASSES < task
 *
 * A task is numbers apart by white space: n, inputs, how many layers and each one's width; X, y and
 * every W, row after row. After them, for a descent, the steps and the rate; for a landscape, how many
 * values the first weight of the first and of the last layer are to take, and those values.
 *
 * Prints a line with nanoseconds a pass, and a line with what a pass came to: every gradient, every
 * weight after the descent, or every loss.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int incoming, width;
  double *input, *weights, *start, *output, *delta, *gradient;
} Layer;

static int n, count, steps, size;
static double rate, *y, *values, *losses;
static Layer *layers;

static double sigmoid(double z) {
  double e = exp(-fabs(z));
  return (z < 0 ? e : 1) / (1 + e);
}

static void forward(void) {
  for (int q = 0; q < count; q++) {
    Layer l = layers[q];
    for (int i = 0; i < n; i++)
      for (int j = 0; j < l.width; j++) {
        double z = 0;
        for (int k = 0; k < l.incoming; k++)
          z += l.input[i * l.incoming + k] * l.weights[k * l.width + j];
        l.output[i * l.width + j] = sigmoid(z);
      }
  }
}

static void backward(void) {
  Layer last = layers[count - 1];
  for (int i = 0; i < n * last.width; i++) {
    double out = last.output[i];
    last.delta[i] = (out - y[i]) * (out * (1 - out));
  }
  for (int q = count - 2; q >= 0; q--) {
    Layer l = layers[q], after = layers[q + 1];
    for (int i = 0; i < n; i++)
      for (int k = 0; k < l.width; k++) {
        double slope = 0, out = l.output[i * l.width + k];
        for (int j = 0; j < after.width; j++)
          slope += after.delta[i * after.width + j] * after.weights[k * after.width + j];
        l.delta[i * l.width + k] = slope * (out * (1 - out));
      }
  }
  for (int q = 0; q < count; q++) {
    Layer l = layers[q];
    for (int k = 0; k < l.incoming; k++)
      for (int j = 0; j < l.width; j++) {
        double sum = 0;
        for (int i = 0; i < n; i++) sum += l.input[i * l.incoming + k] * l.delta[i * l.width + j];
        l.gradient[k * l.width + j] = sum;
      }
  }
}

static void gradient(void) {
  forward();
  backward();
}

/* From the starting weights each time, so that every pass is the same work. */
static void descent(void) {
  for (int q = 0; q < count; q++) {
    Layer l = layers[q];
    memcpy(l.weights, l.start, sizeof(double) * l.incoming * l.width);
  }
  for (int i = 0; i < steps; i++) {
    gradient();
    for (int q = 0; q < count; q++) {
      Layer l = layers[q];
      for (int k = 0; k < l.incoming * l.width; k++) l.weights[k] -= rate * l.gradient[k];
    }
  }
}

static void landscape(void) {
  double *across = layers[0].weights, *down = layers[count - 1].weights;
  double heldAcross = *across, heldDown = *down;
  Layer last = layers[count - 1];
  for (int j = 0; j < size; j++)
    for (int i = 0; i < size; i++) {
      *down = values[j];
      *across = values[i];
      forward();
      double loss = 0;
      for (int k = 0; k < n * last.width; k++) {
        double error = y[k] - last.output[k];
        loss += 0.5 * error * error;
      }
      losses[j * size + i] = loss;
    }
  *across = heldAcross;
  *down = heldDown;
}

static void stop(const char *given, const char *expected) {
  fprintf(stderr, "core: given %s, expected %s\n", given, expected);
  exit(1);
}

static double number(void) {
  double value;
  if (scanf("%lf", &value) != 1) stop("a task that ends early", "one more number");
  return value;
}

static int wholeNumber(void) {
  double value = number();
  char given[32];
  snprintf(given, sizeof given, "%g", value);
  if (value != floor(value) || value < 1 || value > 1e6) stop(given, "a size from 1 to 1000000");
  return (int)value;
}

static double *room(int length) {
  double *made = calloc(length, sizeof(double));
  if (made == NULL) stop("too large a task", "one that fits into memory");
  return made;
}

static double *numbers(int length) {
  double *read = room(length);
  for (int i = 0; i < length; i++) read[i] = number();
  return read;
}

static void readNetwork(void) {
  n = wholeNumber();
  int incoming = wholeNumber();
  count = wholeNumber();
  layers = calloc(count, sizeof(Layer));
  if (layers == NULL) stop("too many layers", "as many as fit into memory");
  for (int q = 0; q < count; q++) layers[q].width = wholeNumber();
  double *input = numbers(n * incoming);
  y = numbers(n * layers[count - 1].width);
  for (int q = 0; q < count; q++) {
    Layer *l = &layers[q];
    l->incoming = incoming;
    l->input = input;
    l->start = numbers(incoming * l->width);
    l->weights = room(incoming * l->width);
    memcpy(l->weights, l->start, sizeof(double) * incoming * l->width);
    l->output = room(n * l->width);
    l->delta = room(n * l->width);
    l->gradient = room(incoming * l->width);
    incoming = l->width;
    input = l->output;
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

/* A tenth of the batch goes before it, not timed, as in bench/core/timing.ts. */
static double nanoseconds(void (*pass)(void), int passes) {
  for (int i = 0; i < passes; i += 10) pass();
  double start = seconds();
  for (int i = 0; i < passes; i++) pass();
  return (seconds() - start) * 1e9 / passes;
}

static void print(const double *list, int length) {
  for (int i = 0; i < length; i++) printf("%.17g ", list[i]);
}

int main(int given, char **arguments) {
  if (given != 3) stop("other arguments", "gradient|descent|landscape PASSES");
  const char *what = arguments[1];
  int passes = atoi(arguments[2]);
  if (passes < 1) stop(arguments[2], "passes, 1 or more");
  readNetwork();
  if (strcmp(what, "gradient") == 0) {
    printf("%.17g\n", nanoseconds(gradient, passes));
    for (int q = 0; q < count; q++)
      print(layers[q].gradient, layers[q].incoming * layers[q].width);
  } else if (strcmp(what, "descent") == 0) {
    steps = wholeNumber();
    rate = number();
    printf("%.17g\n", nanoseconds(descent, passes));
    for (int q = 0; q < count; q++)
      print(layers[q].weights, layers[q].incoming * layers[q].width);
  } else if (strcmp(what, "landscape") == 0) {
    size = wholeNumber();
    values = numbers(size);
    losses = room(size * size);
    printf("%.17g\n", nanoseconds(landscape, passes));
    print(losses, size * size);
  } else
    stop(what, "gradient, descent or landscape");
  printf("\n");
  return 0;
}
