/** How deeply brackets nest in JSON text, found without parsing it. */

const QUOTE = 34;
const BACKSLASH = 92;

/** Whether brackets outside of strings nest more than `limit` deep. Text that is not JSON gets a harmless answer. */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === 123 || code === 91) {
      if (++depth > limit) return true;
    } else if (code === 125 || code === 93) depth--;
  }
  return false;
}
