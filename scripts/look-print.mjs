/** Prints the page into a PDF, and makes pictures of its sheets where there is a program for it. */
import { spawn } from 'node:child_process';

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 * @param {'A4' | 'Letter'} paper
 */
export async function print(page, path, paper) {
  await page.pdf({ path, format: paper });
  await drawSheets(path);
}

const program = 'pdftoppm';
let missed = false;

/** @param {string} path @returns {Promise<void>} */
function drawSheets(path) {
  const drawing = spawn(program, ['-png', '-r', '96', path, path.replace(/\.pdf$/, '')]);
  return new Promise((resolve, reject) => {
    drawing.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`)),
    );
    drawing.on('error', () => {
      if (!missed)
        console.log(`No ${program} here (it comes with Poppler): PDFs without pictures.`);
      missed = true;
      resolve();
    });
  });
}
