/** Asks ecosyste.ms who depends on what a repository publishes, once a week, where that was switched on. */
import { areNamesPublic } from '../../network/addresses.ts';
import { sentenceOf } from '../../network/failure-sentences.ts';
import { dependentsOf } from '../../network/registries/dependents.ts';
import type { NewSample } from '../../store/samples.ts';
import { nowOf, subjectOf, type SyncContext, todayOf } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { present } from './followed.ts';

const STAGE = 'dependents';
const WEEKLY = 156;
/** At most so many in one reading, which takes four minutes at the pace that ecosyste.ms asks for. */
const MOST = 300;

export async function readDependents(context: SyncContext): Promise<void> {
  const { store, run, clock, report, asking, rest } = context;
  if (!store.settings.options().ecosystems) return;
  if (!areNamesPublic(context.addresses, 'ecosystems')) {
    report.say('Dependents are not read: ecosyste.ms knows github.com only, and is told no names of another server.');
    return;
  }
  const work = store.work.ofStage(STAGE);
  const due = present(context)
    .filter(({ isFork, isArchived }) => !isFork && !isArchived)
    .filter(({ repositoryId }) => isDue(run, work.get(subjectOf(repositoryId)), clock.now(), WEEKLY))
    .slice(0, MOST);
  if (due.length === 0) return;
  report.begin('packages', due.length);
  for (const { repositoryId, name } of due) {
    const answer = await asking.ask({ resource: 'ecosystems', isAnonymous: true }, (signal) =>
      dependentsOf({ rest, name, signal }),
    );
    if (!answer.ok && answer.error.kind !== 'notFound') {
      report.leftOut(sentenceOf(answer.error));
      // If it is not there for one it is not there for the others either.
      return;
    }
    store.inTransaction(() => {
      const { repositories, packages, isAtLeast } = answer.ok ? answer.value : NOTHING;
      const sample = (metric: NewSample['metric'], value: number | null): readonly NewSample[] =>
        value === null
          ? []
          : [
              {
                repositoryId,
                metric,
                value,
                source: 'ecosystems',
                day: todayOf(context),
                quality: isAtLeast ? 'capped' : 'exact',
              },
            ];
      store.samples.put(
        [...sample('dependentRepositories', repositories), ...sample('dependentPackages', packages)],
        nowOf(context),
      );
      store.work.set(subjectOf(repositoryId), STAGE, { doneAt: nowOf(context) });
    });
    report.step(1, name);
  }
}

const NOTHING = { repositories: null, packages: null, isAtLeast: false };
