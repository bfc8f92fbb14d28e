# A title: the same network in PyTorch, from your numbers.
# Run it with python3; it needs PyTorch. An example is a row, and weights have a row for each input and
# a column for each node, as on the page. (torch.nn.Linear keeps them the other way about.) Behind each
# line stands the shape of what it computes.

import torch
import torch.nn.functional as F

# Your numbers. Whatever is computed from those that require a gradient can be differentiated by them.
X = torch.tensor([[1]], dtype=torch.float64, requires_grad=True)  # 1 by 1
f = torch.tensor([[0.5, -1]], dtype=torch.float64)  # 1 by 2
W = torch.tensor([[0, 1]], dtype=torch.float64, requires_grad=True)  # 1 by 2
b = torch.tensor(1, dtype=torch.float64)  # a number
alpha = torch.tensor(1, dtype=torch.float64)  # a number


def forward(W):
    # The forward pass, from the inputs to E.
    theta = X @ W  # 1 by 2
    p = torch.softmax(theta, dim=1)  # 1 by 2
    E = (p * f).sum(1).sum()  # a number
    return theta, p, E


theta, p, E = forward(W)

# The backward pass, of which PyTorch does all. It leaves the derivative of E by each tensor in the
# tensor's .grad: that by the z of a layer, which it keeps only when told to, is the layer's delta.
# What is needed later is copied, because .grad itself changes with the next backward pass.
for each in [theta]:
    each.retain_grad()
E.backward()
dtheta = theta.grad  # 1 by 2
dW = W.grad.clone()  # 1 by 2
dX = X.grad.clone()  # 1 by 1

# One step along the gradient, all of it from the old weights, and E after it. This is not to
# be differentiated.
with torch.no_grad():
    W_new = W + alpha * dW  # 1 by 2
    *_, E_new = forward(W_new)

quantities = {
    "X": X,
    "f": f,
    "W": W,
    "b": b,
    "alpha": alpha,
    "theta": theta,
    "p": p,
    "E": E,
    "dtheta": dtheta,
    "dW": dW,
    "dX": dX,
    "W_new": W_new,
    "E_new": E_new,
}
for name, value in quantities.items():
    print(name, "=", value.tolist())


# A note, with an experiment: backward() adds to what .grad holds and does not replace it. Two backward
# passes with no zeroing between them leave twice the gradient, so a training loop empties every .grad
# before each pass, by W.grad = None or by optimizer.zero_grad().
*_, again = forward(W)
again.backward()
print("W.grad after one backward pass =", dW.tolist())
print("W.grad after two, not zeroed between =", W.grad.tolist())
