/** Points whose name or area has these words, in the order given; all of them for no words. Blanks do not count. */
export function pointsNamed<P extends { readonly name: string; readonly areaName: string }>(
  points: readonly P[],
  sought: string,
): readonly P[] {
  const words = sought.replace(/\s/g, '')
  return words === '' ? points : points.filter(({ name, areaName }) => `${areaName}${name}`.includes(words))
}
