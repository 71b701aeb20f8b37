/** Draws text with the type of the system, for a PDF: letters that Inter does not hold, shaped as the browser does. */
import type { PictureText } from '../../../shared/drawing/pdf/text-pictures.ts';
import { fontOf } from '../../canvas/fit-text.ts';

/** Pixels of the picture to one of the text: sharp on paper. */
const SCALE = 4;
const AROUND = 2;

export const pictureText: PictureText = ({ text, size, weight, colour }) => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.font = fontOf(weight, size);
  const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
  const ascent = Math.ceil(Math.max(size, actualBoundingBoxAscent)) + AROUND;
  const pictureHeight = ascent + Math.ceil(Math.max(size * 0.3, actualBoundingBoxDescent)) + AROUND;
  const pictureWidth = Math.ceil(width) + 2 * AROUND;
  const [pixelWidth, pixelHeight] = [pictureWidth * SCALE, pictureHeight * SCALE];
  canvas.width = pixelWidth;
  canvas.height = pixelHeight;
  context.scale(SCALE, SCALE);
  context.font = fontOf(weight, size);
  context.fillStyle = colour;
  context.fillText(text, AROUND, ascent);
  const { data } = context.getImageData(0, 0, pixelWidth, pixelHeight);
  const colours = new Uint8Array(pixelWidth * pixelHeight * 3);
  const opacity = new Uint8Array(pixelWidth * pixelHeight);
  for (let pixel = 0; pixel < opacity.length; pixel++) {
    colours.set(data.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
    opacity[pixel] = data[4 * pixel + 3] ?? 0;
  }
  return { width, left: AROUND, ascent, pictureWidth, pictureHeight, pixelWidth, pixelHeight, colours, opacity };
};
