/** The mapping being corrected and what it would bring in; remembers the mapping for files with the same headers. */
import { useMemo, useState } from 'react';
import { guessMapping } from '../../../shared/exchange/people/guess-mapping.ts';
import { importPeople, type ImportResult } from '../../../shared/exchange/people/import-people.ts';
import { changeMapping, type Mapping } from '../../../shared/exchange/people/mapping.ts';
import { isPeopleField, type PeopleField } from '../../../shared/exchange/people/people-field.ts';
import type { PeopleSheet } from '../../../shared/exchange/people/people-sheet.ts';
import { incomingOf, type Incoming } from '../../../shared/exchange/reimport/incoming.ts';
import { tablesOf } from '../../../shared/model/tables.ts';
import { commandContext } from '../../state/context.ts';
import { newDocument } from '../../state/documents.ts';
import { leave } from '../../state/leaving.ts';
import { changeSettings } from '../../state/settings.ts';
import { getState } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import type { ImportSource } from './import-people.tsx';

export interface ImportInProgress {
  readonly mapping: Mapping;
  readonly includePay: boolean;
  readonly result: ImportResult;
  /** The list as something a plan can be compared with. */
  readonly incoming: Incoming;
  /** Give a field a column, or none. */
  readonly assign: (field: PeopleField, header: string | null) => void;
  readonly setIncludePay: (includePay: boolean) => void;
  /** Bring the people in as a new plan. */
  readonly finishAsNew: () => Promise<void>;
  /** The mapping served: files with the same headers get it next time. */
  readonly remember: () => void;
}

export function useImport({ name, sheet }: ImportSource): ImportInProgress {
  const [mapping, setMapping] = useState<Mapping>(() => rememberedMapping(sheet) ?? guessMapping(sheet));
  const [includePay, setIncludePay] = useState(false);
  const result = useMemo(
    () => importPeople(sheet, mapping, { ...commandContext(), includePay }),
    [sheet, mapping, includePay],
  );
  const incoming = useMemo(() => incomingOf({ result, mapping, includePay }), [result, mapping, includePay]);
  const remember = (): void => rememberMapping(sheet, mapping);
  return {
    mapping,
    includePay,
    result,
    incoming,
    setIncludePay,
    remember,
    assign: (field, header) => setMapping((current) => changeMapping(current, { [field]: header })),
    finishAsNew: async () => {
      remember();
      closeDialog();
      await leave(() => newDocument(name, tablesOf(result.records)));
    },
  };
}

/** Files of one system have the same headers in the same order. */
const fingerprint = (sheet: PeopleSheet): string => sheet.headers.join('|').slice(0, 200);

function rememberedMapping(sheet: PeopleSheet): Mapping | null {
  const remembered = getState().settings.importMappings[fingerprint(sheet)];
  if (remembered === undefined) return null;
  const fits = Object.entries(remembered).filter(
    ([field, header]) => isPeopleField(field) && sheet.headers.includes(header),
  );
  return Object.fromEntries(fits);
}

function rememberMapping(sheet: PeopleSheet, mapping: Mapping): void {
  changeSettings(({ importMappings }) => ({
    importMappings: { ...importMappings, [fingerprint(sheet)]: { ...mapping } },
  }));
}
