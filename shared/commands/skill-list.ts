/** Skills as people type them: `Go, Kotlin`; each once, in the order given, whatever the case. */
import { MAX_LINE } from '../model/fields.ts';
import { message } from '../texts/message.ts';
import { foldText } from '../util/fold-text.ts';
import type { Refusal } from './command.ts';

/** Most skills of one position or repository; who asks for more asks for nobody. */
export const MAX_SKILLS = 30;

/** The skills in a text with commas, semicolons or line breaks between them. */
export const readSkills = (text: string): readonly string[] => cleanSkills(text.split(/[,;\n]/));

/** Without blanks around and without repetitions. A comma ends a skill, also in a list. */
export function cleanSkills(skills: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return skills
    .flatMap((skill) => skill.split(','))
    .map((skill) => skill.trim())
    .filter((skill) => {
      const key = foldText(skill);
      if (skill === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Why these cannot be kept: too many, or one too long. */
export function refusalOfSkills(skills: readonly string[]): Refusal | null {
  const clean = cleanSkills(skills);
  if (clean.length > MAX_SKILLS) return message('refusal.tooManySkills', { count: clean.length, limit: MAX_SKILLS });
  return clean.some((skill) => skill.length > MAX_LINE) ? message('refusal.tooLong', { limit: MAX_LINE }) : null;
}

/** What goes into the field: no list where there is no skill. */
export function skillsField(skills: readonly string[]): string[] | undefined {
  const clean = cleanSkills(skills);
  return clean.length === 0 ? undefined : [...clean];
}

/** The skills after some are added and some are taken away. */
export function changedSkills(
  now: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): readonly string[] {
  const gone = new Set(remove.map(foldText));
  return cleanSkills([...now.filter((skill) => !gone.has(foldText(skill))), ...add]);
}
