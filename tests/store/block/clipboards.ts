/** What programs put on a clipboard, as they write it, and the numbers that it holds. */
export interface Clipboard {
  readonly from: string;
  readonly text: string;
  readonly numbers: readonly (readonly number[])[];
}

const square = [
  [0.25, -1.5],
  [3, 0.125],
];

export const clipboards: readonly Clipboard[] = [
  { from: 'Excel', text: '0.25\t-1.5\r\n3\t0.125\r\n', numbers: square },
  { from: 'Excel in German', text: '0,25\t-1,5\r\n3\t0,125\r\n', numbers: square },
  { from: 'Excel, percent', text: '25%\t-150.00%\r\n300%\t12.50%\r\n', numbers: square },
  {
    from: 'Excel in French, percent',
    text: '25 %\t-150\u00A0%\r\n300 %\t12,5 %\r\n',
    numbers: square,
  },
  { from: 'Excel, headings', text: 'x₁\tx₂\r\n0.25\t-1.5\r\n3\t0.125\r\n', numbers: square },
  {
    from: 'Excel, headings with a line end',
    text: '"width\nin cm"\t"the ""other"""\r\n0.25\t-1.5\r\n3\t0.125\r\n',
    numbers: square,
  },
  { from: 'LibreOffice', text: '0.25\t-1.5\n3\t0.125\n', numbers: square },
  { from: 'LibreOffice, a true minus', text: '0.25\t−1.5\n3\t0.125\n', numbers: square },
  { from: 'Google Sheets', text: '0.25\t-1.5\n3\t0.125', numbers: square },
  { from: 'Google Sheets in German', text: '0,25\t-1,5\n3\t0,125', numbers: square },
  { from: 'Google Sheets, one row', text: '0.25\t-1.5\t3', numbers: [[0.25, -1.5, 3]] },
  { from: 'Google Sheets, one column', text: '0.25\n-1.5\n3', numbers: [[0.25], [-1.5], [3]] },
  { from: 'a column in German', text: '0,25\n-1,5\n3', numbers: [[0.25], [-1.5], [3]] },
  { from: 'a file with commas', text: '0.25,-1.5\n3,0.125\n', numbers: square },
  { from: 'a file with commas and spaces', text: '0.25, -1.5\n3, 0.125\n', numbers: square },
  { from: 'a file with commas in quotes', text: '"0.25","-1.5"\n"3","0.125"\n', numbers: square },
  { from: 'a file with semicolons', text: '0,25;-1,5\n3;0,125\n', numbers: square },
  {
    from: 'a file in quotes, with decimal commas',
    text: '"0,25","-1,5"\n3,"0,125"\n',
    numbers: square,
  },
  {
    from: 'a file with a mark of its order',
    text: '\uFEFFa,b\n0.25,-1.5\n3,0.125\n',
    numbers: square,
  },
  { from: 'a data frame', text: ',a,b\n0,0.25,-1.5\n1,3.0,0.125\n', numbers: square },
  {
    from: 'a data frame, printed',
    text: '      a      b\n0  0.25 -1.500\n1  3.00  0.125',
    numbers: square,
  },
  { from: 'R, a table', text: '"a" "b"\n"1" 0.25 -1.5\n"2" 3 0.125\n', numbers: square },
  { from: 'a text with spaces', text: '0.25 -1.5\n3 0.125', numbers: square },
  { from: 'a text with decimal commas', text: '0,25 -1,5\n3 0,125', numbers: square },
  { from: 'NumPy, savetxt', text: '2.500e-01 -1.500e+00\n3.000e+00 1.250e-01\n', numbers: square },
  {
    from: 'NumPy, repr',
    text: 'array([[ 0.25 , -1.5  ],\n       [ 3.   ,  0.125]])',
    numbers: square,
  },
  {
    from: 'NumPy, repr of another type',
    text: 'array([[ 0.25 , -1.5  ],\n       [ 3.   ,  0.125]], dtype=float32)',
    numbers: square,
  },
  { from: 'NumPy, printed', text: '[[ 0.25  -1.5  ]\n [ 3.     0.125]]', numbers: square },
  { from: 'NumPy, a list of numbers', text: 'array([0.25, -1.5])', numbers: [[0.25, -1.5]] },
  {
    from: 'NumPy, a line of a script',
    text: 'W = np.array([[0.25, -1.5], [3, 0.125]])\n',
    numbers: square,
  },
  {
    from: 'NumPy, a long list over lines',
    text: '[ 0.25 -1.5   3.    0.125\n  1.  ]',
    numbers: [[0.25, -1.5, 3, 0.125, 1]],
  },
  { from: 'Python', text: '[[0.25, -1.5],\n [3, 0.125],]', numbers: square },
  {
    from: 'PyTorch',
    text: 'tensor([[ 0.2500, -1.5000],\n        [ 3.0000,  0.1250]])',
    numbers: square,
  },
  {
    from: 'PyTorch, a result',
    text: 'tensor([[ 0.2500, -1.5000],\n        [ 3.0000,  0.1250]], dtype=torch.float64,\n       grad_fn=<MmBackward0>)',
    numbers: square,
  },
  {
    from: 'PyTorch, a parameter on a device',
    text: "Parameter containing:\ntensor([[2.5000e-01, -1.5000e+00],\n        [3.0000e+00, 1.2500e-01]], device='cuda:0', requires_grad=True)",
    numbers: square,
  },
  { from: 'MATLAB, typed', text: '[0.25 -1.5; 3 0.125]', numbers: square },
  {
    from: 'MATLAB, a line of a script',
    text: 'W = [0.25, -1.5; ...\n     3, 0.125];',
    numbers: square,
  },
  { from: 'MATLAB, over lines', text: 'W = [\n  0.25 -1.5\n  3 0.125\n];', numbers: square },
  {
    from: 'MATLAB, shown',
    text: '\nW =\n\n    0.2500   -1.5000\n    3.0000    0.1250\n\n',
    numbers: square,
  },
  {
    from: 'MATLAB, shown with a power',
    text: 'W =\n\n   1.0e-03 *\n\n    0.2500   -1.5000\n    3.0000    0.1250\n',
    numbers: [
      [0.00025, -0.0015],
      [0.003, 0.000125],
    ],
  },
  { from: 'MATLAB, shown as a column', text: 'y =\n\n     0\n     1\n', numbers: [[0], [1]] },
  { from: 'JSON', text: '[[0.25,-1.5],[3,0.125]]', numbers: square },
  {
    from: 'JSON over lines',
    text: '[\n  [\n    0.25,\n    -1.5\n  ],\n  [\n    3,\n    1.25e-1\n  ]\n]\n',
    numbers: square,
  },
  { from: 'one number', text: '0.25', numbers: [[0.25]] },
  { from: 'one number with a decimal comma', text: '-0,25\n', numbers: [[-0.25]] },
  {
    from: 'Excel, cells in quotes',
    text: '"0.25"\t"-1.5"\r\n"3"\t"0.125"\r\n',
    numbers: square,
  },
  {
    from: 'Excel, scientific',
    text: '2.50E-01\t-1.50E+00\r\n3.00E+00\t1.25E-01\r\n',
    numbers: square,
  },
  { from: 'LibreOffice, an empty last line', text: '0.25\t-1.5\n3\t0.125\n\n', numbers: square },
  {
    from: 'Google Sheets, negative in a true minus, percent',
    text: '25.00%\t−150.00%\n300.00%\t12.50%',
    numbers: square,
  },
  {
    from: 'NumPy, printed with powers',
    text: '[[ 2.50e-01 -1.50e+00]\n [ 3.00e+00  1.25e-01]]',
    numbers: square,
  },
  {
    from: 'NumPy, rows over several lines',
    text: 'array([[ 0.25 , -1.5  ,  3.   ,\n         0.125],\n       [ 1.   ,  2.   ,  4.   ,\n         5.   ]])',
    numbers: [
      [0.25, -1.5, 3, 0.125],
      [1, 2, 4, 5],
    ],
  },
  {
    from: 'NumPy, whole numbers with points',
    text: '[[0. 1.]\n [1. 0.]]',
    numbers: [
      [0, 1],
      [1, 0],
    ],
  },
  {
    from: 'NumPy, a prompt and its answer',
    text: '>>> W\narray([[ 0.25 , -1.5  ],\n       [ 3.   ,  0.125]])',
    numbers: square,
  },
  {
    from: 'a notebook',
    text: 'Out[3]: \narray([[ 0.25 , -1.5  ],\n       [ 3.   ,  0.125]])',
    numbers: square,
  },
  {
    from: 'PyTorch, a column',
    text: 'tensor([[0.2500],\n        [3.0000]], requires_grad=True)',
    numbers: [[0.25], [3]],
  },
  {
    from: 'PyTorch, a factor before',
    text: 'tensor([[ 2.5000e-01, -1.5000e+00],\n        [ 3.0000e+00,  1.2500e-01]], grad_fn=<AddmmBackward0>)',
    numbers: square,
  },
  {
    from: 'MATLAB, shown with a large power',
    text: 'W =\n\n   1.0e+03 *\n\n    0.0003   -0.0015\n    0.0030    0.0001\n',
    numbers: [
      [0.3, -1.5],
      [3, 0.1],
    ],
  },
  {
    from: 'MATLAB, shown without a name',
    text: '    0.2500   -1.5000\n    3.0000    0.1250\n',
    numbers: square,
  },
  { from: 'Octave', text: 'W =\n\n   0.2500  -1.5000\n   3.0000   0.1250\n\n', numbers: square },
  {
    from: 'Julia',
    text: '2×2 Matrix{Float64}:\n 0.25  -1.5\n 3.0    0.125',
    numbers: square,
  },
  {
    from: 'R, a matrix',
    text: '     [,1]   [,2]\n[1,] 0.25 -1.500\n[2,] 3.00  0.125',
    numbers: square,
  },
  { from: 'R, a list of numbers', text: '[1]  0.250 -1.500  3.000', numbers: [[0.25, -1.5, 3]] },
  {
    from: 'Markdown',
    text: '| a | b |\n|---|---:|\n| 0.25 | -1.5 |\n| 3 | 0.125 |\n',
    numbers: square,
  },
  {
    from: 'LaTeX, as the page copies it',
    text: String.raw`\begin{pmatrix} 0.25 & -1.5 \\ 3 & 0.125 \end{pmatrix}`,
    numbers: square,
  },
];
