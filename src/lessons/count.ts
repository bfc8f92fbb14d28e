/** “1 node”, “3 nodes”. */
export const count = (of: number, one: string, several = `${one}s`): string =>
  `${of} ${of === 1 ? one : several}`;
