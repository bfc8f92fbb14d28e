# A title: every quantity of the derivation, from your numbers.
# Run it with python3; it needs NumPy. An example is a row, and rows and columns are counted from 0:
# X[1, 2] is component 3 of example 2. Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
X = np.array([[0.5, -1]], dtype=float)  # 1 by 2
y = np.array([[1]], dtype=float)  # 1 by 1
W = np.array([[1], [2]], dtype=float)  # 2 by 1
alpha = 1  # a number


def tanh_slope(z):
    return 1.0 - np.tanh(z) ** 2


# The forward pass, from the inputs to L.
z = X @ W  # 1 by 1
y_hat = np.tanh(z)  # 1 by 1
L = (1 / 2) * (y[0, 0] - y_hat[0, 0])**2  # a number

# The backward pass, from the output to the inputs: each delta is the derivative of L with respect
# to the z of its layer, and each dW that with respect to the layer's weights.
delta1 = (y_hat - y) * (1 - y_hat * y_hat)  # 1 by 1
dW = X.T @ delta1  # 2 by 1

# One step against the gradient, all of it from the old weights, and L after it.
W_new = W - alpha * dW  # 2 by 1
L_new = ((1 / 2) * (y[0, 0] - np.tanh(X[0:1] @ W_new))**2).item()  # a number

quantities = {
    "X": X,
    "y": y,
    "W": W,
    "alpha": alpha,
    "z": z,
    "y_hat": y_hat,
    "L": L,
    "delta1": delta1,
    "dW": dW,
    "W_new": W_new,
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
    W = unless_held("W", quantities["W"])
    alpha = unless_held("alpha", quantities["alpha"])
    z = unless_held("z", X @ W)
    y_hat = unless_held("y_hat", np.tanh(z))
    L = unless_held("L", (1 / 2) * (y[0, 0] - y_hat[0, 0])**2)
    return {
        "X": X,
        "y": y,
        "W": W,
        "alpha": alpha,
        "z": z,
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
    [slope("L", (0, 0), "W", (row, column)) for column in range(1)]
    for row in range(2)
]
distance = np.max(np.abs(dW - differences))
print("check dW: largest distance from central differences", distance)
