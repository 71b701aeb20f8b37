/** Texts that Inter has no letters for, such as Arabic, Chinese or pictographs; told before a PDF is made of them. */
import { plainShapes, type Scene } from './scene.ts';
import { isInInter } from './text-width.ts';

/** How many different texts of these scenes hold such letters. */
export function foreignTexts(scenes: readonly Scene[]): number {
  const found = new Set<string>();
  for (const { shapes } of scenes) {
    for (const shape of plainShapes(shapes)) if (shape.kind === 'text' && !isInInter(shape.text)) found.add(shape.text);
  }
  return found.size;
}
