# A title: every quantity of the derivation, from your numbers.
# Run it with python3; it needs NumPy. An example is a row, and rows and columns are counted from 0:
# X[1, 2] is component 3 of example 2. Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
X = np.array([[0.5, -1]], dtype=float)  # 1 by 2
y = np.array([[0, 1]], dtype=float)  # 1 by 2
W1 = np.array([[0.25, -2], [1, 0.1]], dtype=float)  # 2 by 2
W2 = np.array([[1], [2]], dtype=float)  # 2 by 1
b2 = np.array([[1]], dtype=float)  # 1 by 1
W3 = np.array([[3, 4]], dtype=float)  # 1 by 2
alpha = 1  # a number


def leaky_relu(z):
    return np.where(z > 0, z, 0.01 * z)


def leaky_relu_slope(z):
    return np.where(z > 0, 1.0, 0.01)


def sigmoid(z):
    # 1 / (1 + e^-z). To stay in range for any z, e is only taken to a negative power: for z < 0,
    # above and below the line are multiplied by e^z.
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e, 1.0) / (1.0 + e)


def sigmoid_slope(z):
    return sigmoid(z) * (1.0 - sigmoid(z))


def log(x):
    return np.log(np.maximum(x, 5e-324))


# The forward pass, from the inputs to L.
z1 = X @ W1  # 1 by 2
l1 = leaky_relu(z1)  # 1 by 2
z2 = l1 @ W2 + np.ones((1, 1)) @ b2  # 1 by 1
l2 = z2  # 1 by 1
z3 = l2 @ W3  # 1 by 2
y_hat = sigmoid(z3)  # 1 by 2
L = (1 / 2) * sum(-(y[0, n] * log(y_hat[0, n]) + (1 - y[0, n]) * log(1 - y_hat[0, n])) for n in range(2))  # a number

# The backward pass, from the output to the inputs: each delta is the derivative of L with respect
# to the z of its layer, and each dW that with respect to the layer's weights.
delta3 = (1 / 2) * (y_hat - y)  # 1 by 2
dW3 = l2.T @ delta3  # 1 by 2
delta2 = delta3 @ W3.T  # 1 by 1
dW2 = l1.T @ delta2  # 2 by 1
db2 = np.ones((1, 1)).T @ delta2  # 1 by 1
delta1 = (delta2 @ W2.T) * leaky_relu_slope(z1)  # 1 by 2
dW1 = X.T @ delta1  # 2 by 2

# One step against the gradient, all of it from the old weights, and L after it.
W1_new = W1 - alpha * dW1  # 2 by 2
W2_new = W2 - alpha * dW2  # 2 by 1
b2_new = b2 - alpha * db2  # 1 by 1
W3_new = W3 - alpha * dW3  # 1 by 2
L_new = (1 / 2) * sum(-(y[0, n] * log(sigmoid((leaky_relu(X[0:1] @ W1_new) @ W2_new + np.ones((1, 1)) @ b2_new) @ W3_new)[0, n]) + (1 - y[0, n]) * log(1 - sigmoid((leaky_relu(X[0:1] @ W1_new) @ W2_new + np.ones((1, 1)) @ b2_new) @ W3_new)[0, n])) for n in range(2))  # a number

quantities = {
    "X": X,
    "y": y,
    "W1": W1,
    "W2": W2,
    "b2": b2,
    "W3": W3,
    "alpha": alpha,
    "z1": z1,
    "l1": l1,
    "z2": z2,
    "l2": l2,
    "z3": z3,
    "y_hat": y_hat,
    "L": L,
    "delta3": delta3,
    "dW3": dW3,
    "delta2": delta2,
    "dW2": dW2,
    "db2": db2,
    "delta1": delta1,
    "dW1": dW1,
    "W1_new": W1_new,
    "W2_new": W2_new,
    "b2_new": b2_new,
    "W3_new": W3_new,
    "L_new": L_new,
}
for name, value in quantities.items():
    print(name, "=", np.asarray(value).tolist())


# What follows checks the gradients without any rule of differentiation.


def forward_holding(held, place, number):
    # The forward pass again, with one number of one quantity held: what comes before it stays as
    # it was, and what is computed from it follows.
    kept = np.array(quantities[held], dtype=float, ndmin=2)
    kept[place] = number

    def unless_held(name, value):
        return kept if name == held else value

    X = unless_held("X", quantities["X"])
    y = unless_held("y", quantities["y"])
    W1 = unless_held("W1", quantities["W1"])
    W2 = unless_held("W2", quantities["W2"])
    b2 = unless_held("b2", quantities["b2"])
    W3 = unless_held("W3", quantities["W3"])
    alpha = unless_held("alpha", quantities["alpha"])
    z1 = unless_held("z1", X @ W1)
    l1 = unless_held("l1", leaky_relu(z1))
    z2 = unless_held("z2", l1 @ W2 + np.ones((1, 1)) @ b2)
    l2 = unless_held("l2", z2)
    z3 = unless_held("z3", l2 @ W3)
    y_hat = unless_held("y_hat", sigmoid(z3))
    L = unless_held("L", (1 / 2) * sum(-(y[0, n] * log(y_hat[0, n]) + (1 - y[0, n]) * log(1 - y_hat[0, n])) for n in range(2)))
    return {
        "X": X,
        "y": y,
        "W1": W1,
        "W2": W2,
        "b2": b2,
        "W3": W3,
        "alpha": alpha,
        "z1": z1,
        "l1": l1,
        "z2": z2,
        "l2": l2,
        "z3": z3,
        "y_hat": y_hat,
        "L": L,
    }


def difference(value_in, by, by_place):
    # How fast a value changes with one number: move the number a little up and a little down, and
    # divide the change of the value by the distance between.
    x = np.array(quantities[by], ndmin=2)[by_place]
    step = 6e-6 * max(1.0, abs(x))
    up, down = (value_in(forward_holding(by, by_place, moved)) for moved in (x + step, x - step))
    return (up - down) / ((x + step) - (x - step))


def slope(of, of_place, by, by_place):
    # Of one number of a quantity.
    return difference(lambda held: np.array(held[of], ndmin=2)[of_place], by, by_place)


differences = [
    [slope("L", (0, 0), "W1", (row, column)) for column in range(2)]
    for row in range(2)
]
distance = np.max(np.abs(dW1 - differences))
print("check dW1: largest distance from central differences", distance)
differences = [
    [slope("L", (0, 0), "W2", (row, column)) for column in range(1)]
    for row in range(2)
]
distance = np.max(np.abs(dW2 - differences))
print("check dW2: largest distance from central differences", distance)
differences = [
    [slope("L", (0, 0), "b2", (row, column)) for column in range(1)]
    for row in range(1)
]
distance = np.max(np.abs(db2 - differences))
print("check db2: largest distance from central differences", distance)
differences = [
    [slope("L", (0, 0), "W3", (row, column)) for column in range(2)]
    for row in range(1)
]
distance = np.max(np.abs(dW3 - differences))
print("check dW3: largest distance from central differences", distance)
