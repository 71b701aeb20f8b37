/** Tables as the text of their file: two tables hold the same when their texts are equal. */
import { newPlan } from '../../shared/file/new-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { Tables } from '../../shared/model/tables.ts';

export const planOf = (tables: Tables): Plan => newPlan({ docId: 'a-plan', name: 'A plan', tables });

export const textOf = (tables: Tables): string => serializePlan(planOf(tables));
