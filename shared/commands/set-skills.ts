/** What positions ask of whoever holds them: set the skills, or add and take away some while the others stay. */
import { message, type Message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Position } from '../model/position.ts';
import type { Command, Refusal } from './command.ts';
import { countAndName } from './names.ts';
import { refusalOfPositions } from './position-guard.ts';
import { changedSkills, cleanSkills, refusalOfSkills, skillsField } from './skill-list.ts';
import { refusalOfSome } from './some-cannot.ts';

export type SkillsEdit =
  /** Exactly these, whatever was there. */
  { readonly skills: readonly string[] } | { readonly add?: readonly string[]; readonly remove?: readonly string[] };

export type SetSkills = { readonly positionIds: readonly Id<'position'>[] } & SkillsEdit;

export const setSkills: Command<SetSkills> = {
  id: 'position.setSkills',
  check: (tables, args) => refusalOfPositions(tables, args.positionIds) ?? refusalOfSkillsEdit(tables, args),
  label: labelOfSkillsEdit,
  run: (tx, args) => {
    for (const id of args.positionIds) tx.update(id, { skills: skillsField(skillsAfter(tx.get(id), args)) });
  },
};

/** Why some of the positions cannot have them. */
function refusalOfSkillsEdit(tables: Tables, args: SetSkills): Refusal | null {
  const positions = args.positionIds.map((id) => find(tables, id));
  return refusalOfSome(positions, (position) => refusalOfSkills(skillsAfter(position, args)));
}

const skillsAfter = (position: Position | undefined, edit: SkillsEdit): readonly string[] =>
  'skills' in edit ? edit.skills : changedSkills(position?.skills ?? [], edit);

/** One skill more or less is called by its name. */
function labelOfSkillsEdit(tables: Tables, args: SetSkills): Message {
  const about = countAndName(tables, args.positionIds);
  if ('skills' in args) return message('command.edit.skills', about);
  const [add, remove] = [cleanSkills(args.add ?? []), cleanSkills(args.remove ?? [])];
  if (add.length === 1 && remove.length === 0) return message('command.addSkill', { ...about, skill: add[0] ?? '' });
  if (remove.length === 1 && add.length === 0)
    return message('command.removeSkill', { ...about, skill: remove[0] ?? '' });
  return message('command.edit.skills', about);
}
