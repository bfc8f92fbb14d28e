/*
 * One forward and backward pass of a small sigmoid network in C, to measure src/core against.
 * Twice: for any shapes, as src/core is, and for these shapes only, which the compiler unrolls.
 * Prints a line for each: which it is, nanoseconds a pass, and the gradient that it came to.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { N = 4, INPUTS = 3, HIDDEN = 2, OUTPUTS = 1, BATCHES = 50, PASSES = 100000 };

double X[N][INPUTS] = {{0.2, 0.9, -0.4}, {0.7, -0.3, 0.5}, {-0.6, 0.4, 0.8}, {0.9, 0.6, 0.1}};
double y[N][OUTPUTS] = {{0}, {1}, {0}, {1}};
double W1[INPUTS][HIDDEN] = {{0.4, -0.7}, {-0.3, 0.9}, {0.1, -0.2}};
double W2[HIDDEN][OUTPUTS] = {{0.9}, {-0.6}};
double l1[N][HIDDEN], l2[N][OUTPUTS], delta1[N][HIDDEN], delta2[N][OUTPUTS];
double dW1[INPUTS][HIDDEN], dW2[HIDDEN][OUTPUTS];

typedef struct {
  int incoming, width;
  double *input, *weights, *output, *delta, *gradient;
} Layer;

Layer layers[] = {
    {INPUTS, HIDDEN, *X, *W1, *l1, *delta1, *dW1},
    {HIDDEN, OUTPUTS, *l1, *W2, *l2, *delta2, *dW2},
};

static double sigmoid(double z) { return 1 / (1 + exp(-z)); }

__attribute__((noipa)) void these_shapes(void) {
  for (int i = 0; i < N; i++)
    for (int j = 0; j < HIDDEN; j++) {
      double z = 0;
      for (int k = 0; k < INPUTS; k++) z += X[i][k] * W1[k][j];
      l1[i][j] = sigmoid(z);
    }
  for (int i = 0; i < N; i++)
    for (int j = 0; j < OUTPUTS; j++) {
      double z = 0;
      for (int k = 0; k < HIDDEN; k++) z += l1[i][k] * W2[k][j];
      l2[i][j] = sigmoid(z);
    }
  for (int i = 0; i < N; i++)
    for (int j = 0; j < OUTPUTS; j++)
      delta2[i][j] = (l2[i][j] - y[i][j]) * l2[i][j] * (1 - l2[i][j]);
  for (int i = 0; i < N; i++)
    for (int k = 0; k < HIDDEN; k++) {
      double slope = 0;
      for (int j = 0; j < OUTPUTS; j++) slope += delta2[i][j] * W2[k][j];
      delta1[i][k] = slope * l1[i][k] * (1 - l1[i][k]);
    }
  for (int k = 0; k < INPUTS; k++)
    for (int j = 0; j < HIDDEN; j++) {
      double sum = 0;
      for (int i = 0; i < N; i++) sum += X[i][k] * delta1[i][j];
      dW1[k][j] = sum;
    }
  for (int k = 0; k < HIDDEN; k++)
    for (int j = 0; j < OUTPUTS; j++) {
      double sum = 0;
      for (int i = 0; i < N; i++) sum += l1[i][k] * delta2[i][j];
      dW2[k][j] = sum;
    }
}

__attribute__((noipa)) void any_shapes(int n, int count, const Layer *layers, const double *y) {
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
  Layer last = layers[count - 1];
  for (int i = 0; i < n * last.width; i++)
    last.delta[i] = (last.output[i] - y[i]) * last.output[i] * (1 - last.output[i]);
  for (int q = count - 2; q >= 0; q--) {
    Layer l = layers[q], after = layers[q + 1];
    for (int i = 0; i < n; i++)
      for (int k = 0; k < l.width; k++) {
        double slope = 0, out = l.output[i * l.width + k];
        for (int j = 0; j < after.width; j++)
          slope += after.delta[i * after.width + j] * after.weights[k * after.width + j];
        l.delta[i * l.width + k] = slope * out * (1 - out);
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

static void any_shapes_of_these(void) { any_shapes(N, 2, layers, *y); }

static double nanoseconds(void (*pass)(void)) {
  double best = INFINITY;
  for (int batch = 0; batch < BATCHES; batch++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < PASSES; i++) pass();
    clock_gettime(CLOCK_MONOTONIC, &end);
    double taken = (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec);
    if (taken < best) best = taken;
  }
  return best / PASSES;
}

static void report(const char *kind, void (*pass)(void)) {
  memset(dW1, 0, sizeof dW1);
  memset(dW2, 0, sizeof dW2);
  printf("%s %.17g", kind, nanoseconds(pass));
  for (int k = 0; k < INPUTS; k++)
    for (int j = 0; j < HIDDEN; j++) printf(" %.17g", dW1[k][j]);
  for (int k = 0; k < HIDDEN; k++)
    for (int j = 0; j < OUTPUTS; j++) printf(" %.17g", dW2[k][j]);
  printf("\n");
}

int main(void) {
  report("any", any_shapes_of_these);
  report("these", these_shapes);
}
