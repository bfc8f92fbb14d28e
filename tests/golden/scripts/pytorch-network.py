# A title: the same network in PyTorch, from your numbers.
# Run it with python3; it needs PyTorch. An example is a row, and weights have a row for each input and
# a column for each node, as on the page. (torch.nn.Linear keeps them the other way about.) Behind each
# line stands the shape of what it computes.

import torch
import torch.nn.functional as F

# Your numbers. Whatever is computed from those that require a gradient can be differentiated by them.
X = torch.tensor([[0.5, -1]], dtype=torch.float64, requires_grad=True)  # 1 by 2
y = torch.tensor([[0, 1]], dtype=torch.float64)  # 1 by 2
W1 = torch.tensor([[0.25, -2], [1, 0.1]], dtype=torch.float64, requires_grad=True)  # 2 by 2
W2 = torch.tensor([[1], [2]], dtype=torch.float64, requires_grad=True)  # 2 by 1
b2 = torch.tensor([[1]], dtype=torch.float64, requires_grad=True)  # 1 by 1
W3 = torch.tensor([[3, 4]], dtype=torch.float64, requires_grad=True)  # 1 by 2
alpha = torch.tensor(1, dtype=torch.float64)  # a number


def forward(W1, W2, b2, W3):
    # The forward pass, from the inputs to L.
    z1 = X @ W1  # 1 by 2
    l1 = F.leaky_relu(z1, 0.01)  # 1 by 2
    z2 = l1 @ W2 + b2  # 1 by 1
    l2 = z2  # 1 by 1
    z3 = l2 @ W3  # 1 by 2
    y_hat = torch.sigmoid(z3)  # 1 by 2
    # PyTorch takes this loss from z3 and applies the last activation itself: so no prediction is
    # rounded to 0, of which there is no logarithm.
    L = F.binary_cross_entropy_with_logits(z3, y, reduction="mean")  # a number
    return z1, l1, z2, l2, z3, y_hat, L


z1, l1, z2, l2, z3, y_hat, L = forward(W1, W2, b2, W3)

# The backward pass, of which PyTorch does all. It leaves the derivative of L by each tensor in the
# tensor's .grad: that by the z of a layer, which it keeps only when told to, is the layer's delta.
# What is needed later is copied, because .grad itself changes with the next backward pass.
# A rule is broken on the page at the moment. It is not broken here: PyTorch differentiates L itself,
# so where a number on the page is wrong, the one here differs from it.
for each in [z1, z2, z3]:
    each.retain_grad()
L.backward()
delta3 = z3.grad  # 1 by 2
dW3 = W3.grad.clone()  # 1 by 2
delta2 = z2.grad  # 1 by 1
dW2 = W2.grad.clone()  # 2 by 1
db2 = b2.grad.clone()  # 1 by 1
delta1 = z1.grad  # 1 by 2
dW1 = W1.grad.clone()  # 2 by 2
dX = X.grad.clone()  # 1 by 2

# One step against the gradient, all of it from the old weights, and L after it. This is not to
# be differentiated.
with torch.no_grad():
    W1_new = W1 - alpha * dW1  # 2 by 2
    W2_new = W2 - alpha * dW2  # 2 by 1
    b2_new = b2 - alpha * db2  # 1 by 1
    W3_new = W3 - alpha * dW3  # 1 by 2
    *_, L_new = forward(W1_new, W2_new, b2_new, W3_new)

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
    "dX": dX,
    "W1_new": W1_new,
    "W2_new": W2_new,
    "b2_new": b2_new,
    "W3_new": W3_new,
    "L_new": L_new,
}
for name, value in quantities.items():
    print(name, "=", value.tolist())


# A note, with an experiment: backward() adds to what .grad holds and does not replace it. Two backward
# passes with no zeroing between them leave twice the gradient, so a training loop empties every .grad
# before each pass, by W1.grad = None or by optimizer.zero_grad().
*_, again = forward(W1, W2, b2, W3)
again.backward()
print("W1.grad after one backward pass =", dW1.tolist())
print("W1.grad after two, not zeroed between =", W1.grad.tolist())
