/** A plan on several pages: one per branch below a layer, with a page of contents in front that leads to each. */
import { reportingTree, type PositionId } from '../analysis/reporting-tree.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { message } from '../texts/message.ts';
import { indexScenes } from './index-page.ts';
import { pageOf, type Page, type Paper } from './pages.ts';
import { planScene, type PictureOptions } from './plan-picture.ts';
import type { Scene } from './scene.ts';

/** Managers of a layer, 1 at the top, with everyone below. */
export function branchesOf(tables: Tables, tops: readonly PositionId[], layer: number): readonly PositionId[] {
  const tree = reportingTree(tables);
  let row = tops;
  for (let at = 1; at < layer; at++) row = row.flatMap((id) => tree.reportsOf(id));
  return row.filter((id) => tree.reportsOf(id).length > 0);
}

/** What is above the branches, as the first picture, and one picture per branch. */
export function branchScenes(tables: Tables, options: PictureOptions, layer: number): readonly Scene[] {
  const branches = branchesOf(tables, options.tops, layer);
  const top = layer === 1 ? [] : [planScene(tables, { ...options, folded: new Set([...options.folded, ...branches]) })];
  const scenes = branches.map((id) => {
    const position = find(tables, id);
    const name = position === undefined ? '' : positionName(tables, position);
    const notes = [...options.notes, options.title];
    return planScene(tables, {
      ...options,
      tops: [id],
      notes,
      title: options.say(message('picture.branch', { name })),
    });
  });
  return [...top, ...scenes];
}

/** Pages of these pictures; with more than one, pages of contents come first. */
export function paged(
  scenes: readonly Scene[],
  paper: Paper,
  { title, notes, theme, say }: Pick<PictureOptions, 'title' | 'notes' | 'theme' | 'say'>,
): readonly Page[] {
  if (scenes.length <= 1) return scenes.map((scene) => pageOf(scene, paper));
  const index = indexScenes(scenes, { title, note: notes.join(' · '), theme, say });
  return [
    ...index.map(({ scene, links }) => pageOf(scene, paper === 'fit' ? 'a4' : paper, links)),
    ...scenes.map((scene) => pageOf(scene, paper)),
  ];
}
