/**
 * A number rounded to so many decimals as it is done by hand: a half goes away from zero. A double that
 * stands for 0.1275 lies a little below it; what is closer than a double can tell is taken for the half.
 */
export function toDecimals(value: number, decimals: number): number {
  const shifted = Number((Math.abs(value) * 10 ** decimals).toPrecision(14));
  return (Math.sign(value) * Math.round(shifted)) / 10 ** decimals + 0;
}
