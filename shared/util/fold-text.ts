/** Lower case without accents and outer spaces, for comparing what people type: "Jose" finds "José". */
export const foldText = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
