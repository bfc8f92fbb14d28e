import{$t as e,An as t,Gn as n,I as r,Ln as i,Nn as a,Pn as o,Qt as s,T as c,Tn as l,Ut as u,_n as d,at as f,cn as p,dn as m,fn as h,gn as g,l as _,ln as v,rt as y,sn as b,tt as x,un as S,yn as C,zn as w}from"./index-C5Xuf5zz.js";import{a as T,t as E}from"./numpy-CUeScYan.js";import{t as D}from"./copy-button-BeScvIok.js";var O=(e,t)=>e.map(t).join(`
`),k=e=>e.replaceAll(/\s+/g,` `);function A(e,t){let n=t[e];if(!n)throw Error(`script: ${e} is not among the quantities chosen`);return a(e)?String(n.values[0]):_(l(n))}function j(e,t,n){let{rows:r,columns:o}=i(e,n),s=a(e)?`a number`:`${r} by ${o}`;return`${c(e)} = ${t}  # ${s}`}var M=e=>`"${c(e)}": ${c(e)},`;function N(e,n,r){let{layers:i}=n,a=i.flatMap(d),s=i.map(({z:e})=>e),[c]=a,l=`forward(${P(a)})`,u=[...S(n).filter(e=>!o(e)),t(`X`)],f=a.map(w),p=[...m(n),...h(n),...u,...f,`LNew`];return`# ${k(r)}: the same network in PyTorch, from your numbers.
# Run it with python3; it needs PyTorch. An example is a row, and weights have a row for each input and
# a column for each node, as on the page. (torch.nn.Linear keeps them the other way about.) Behind each
# line stands the shape of what it computes.

import torch
import torch.nn.functional as F

# Your numbers. Whatever is computed from those that require a gradient can be differentiated by them.
${O(m(n),t=>j(t,F(t,e),n))}


def forward(${P(a)}):
    # The forward pass, from the inputs to the loss.
${i.map(e=>I(e,n)).join(`
`)}
${L(n)}
    return ${P(h(n))}


${P(h(n))} = ${l}

# The backward pass, of which PyTorch does all. It leaves the derivative of L by each tensor in the
# tensor's .grad: that by the z of a layer, which it keeps only when told to, is the layer's delta.
# What is needed later is copied, because .grad itself changes with the next backward pass.
${z(n)}for each in [${P(s)}]:
    each.retain_grad()
L.backward()
${O(i.toReversed(),e=>R(e,n))}
dX = X.grad.clone()  # ${n.examples} by ${n.inputs}

# One step against the gradient, all of it from the old weights, and the loss after it. This is not to
# be differentiated.
with torch.no_grad():
${O(a,e=>`    ${j(w(e),`${e} - alpha * ${t(e)}`,n)}`)}
    *_, L_new = forward(${P(f)})

quantities = {
${O(p,e=>`    ${M(e)}`)}
}
for name, value in quantities.items():
    print(name, "=", value.tolist())


# A note, with an experiment: backward() adds to what .grad holds and does not replace it. Two backward
# passes with no zeroing between them leave twice the gradient, so a training loop empties every .grad
# before each pass, by ${c}.grad = None or by optimizer.zero_grad().
*_, L_again = ${l}
L_again.backward()
print("${c}.grad after one backward pass =", d${c}.tolist())
print("${c}.grad after two, not zeroed between =", ${c}.grad.tolist())
`}var P=e=>e.map(c).join(`, `);function F(e,t){let n=e===`y`||a(e)?``:`, requires_grad=True`;return`torch.tensor(${A(e,t)}, dtype=torch.float64${n})`}function I({input:e,weights:t,bias:n,z:r,output:i,activation:a},o){let s=`${c(e)} @ ${t}`,l=a===`identity`?r:C(a).torch(r);return`    ${j(r,n?`${s} + ${n}`:s,o)}
    ${j(i,l,o)}`}function L(e){let{network:t}=e,{z:n}=g(e),r=`    ${j(`L`,v(t,c(`yHat`),n),e)}`;return p[t.objective.loss].torch.of===`prediction`?r:`    # PyTorch takes this loss from ${n} and applies the last activation itself: so no prediction is
    # rounded to 0, of which there is no logarithm.
${r}`}function R(e,n){return[j(e.delta,`${e.z}.grad`,n),...d(e).map(e=>j(t(e),`${e}.grad.clone()`,n))].join(`
`)}var z=({broken:e})=>e?`# A rule is broken on the page at the moment. It is not broken here: PyTorch differentiates L itself,
# so where a number on the page is wrong, the one here differs from it.
`:``;function B(e,n,r){let i=S(n).filter(e=>!o(e)),a=S(n).filter(o);return`# ${k(r)}: every quantity of the derivation, from your numbers.
# Run it with python3; it needs NumPy. An example is a row, and rows and columns are counted from 0:
# X[1, 2] is component 3 of example 2. Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
${O(m(n),t=>j(t,H(t,e),n))}


${V(n)}


# The forward pass, from the inputs to the loss.
${O(h(n),e=>j(e,U(e,n),n))}

# The backward pass, from the output to the inputs: each delta is the derivative of L with respect
# to the z of its layer, and each dW that with respect to the layer's weights.
${O(i,e=>j(e,U(e,n),n))}

# One step against the gradient, all of it from the old weights, and the loss after it.
${O(a,e=>j(e,U(e,n),n))}

quantities = {
${O([...m(n),...s(n)],e=>`    ${M(e)}`)}
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

${O(m(n),e=>W(e,`quantities["${c(e)}"]`))}
${O(h(n),e=>W(e,U(e,n)))}
    return {
${O([...m(n),...h(n)],e=>`        ${M(e)}`)}
    }


def slope(of, of_place, by, by_place):
    # How fast one number changes with another: move the other a little up and a little down, and
    # divide the change of the first by the distance between.
    x = np.array(quantities[by], ndmin=2)[by_place]
    step = 6e-6 * max(1.0, abs(x))
    up, down = (
        np.array(forward_holding(by, by_place, moved)[of], ndmin=2)[of_place]
        for moved in (x + step, x - step)
    )
    return (up - down) / ((x + step) - (x - step))


${O(n.layers.flatMap(d),e=>G(e,t(e),n))}
`}function V(t){let r=new Set,i=e=>{if(e.kind===`apply`&&!r.has(e.function)){r.add(e.function);let{prime:t,derivation:a}=C(e.function);t&&r.add(t);for(let{right:e}of a?.(n(0),n(0))??[])i(e)}b(e).forEach(i)};for(let n of s(t))i(e(n,t));return[...r].flatMap(e=>C(e).python??[]).join(`


`)}var H=(e,t)=>a(e)?A(e,t):`np.array(${A(e,t)}, dtype=float)`;function U(t,n){let r=e(t,n),i=E(r,n);return a(t)&&T(r,{sizes:n})?`(${i}).item()`:i}var W=(e,t)=>`    ${c(e)} = unless_held("${c(e)}", ${t})`;function G(e,t,n){let{rows:r,columns:a}=i(e,n);return`differences = [
    [slope("L", (0, 0), "${e}", (row, column)) for column in range(${a})]
    for row in range(${r})
]
distance = np.max(np.abs(${t} - differences))
print("check ${t}: largest distance from central differences", distance)`}var K=u();function q(){let e=r(),t=t=>()=>{let n=e.getState();return t(y(n),f(n),x(n).title)};return(0,K.jsxs)(K.Fragment,{children:[(0,K.jsx)(`p`,{className:`onward`,children:(0,K.jsx)(D,{title:`Copy the chapter as a NumPy script`,text:t((e,t,n)=>B(e,{...t,broken:void 0},n))})}),(0,K.jsx)(`p`,{className:`onward`,children:(0,K.jsx)(D,{title:`Copy the chapter as a PyTorch script`,text:t(N)})})]})}export{q as CopyScript};