/** Sentences of bringing a people list into a plan that is there already: questions, what comes along, warnings. */
export const REIMPORT_TEXTS = {
  'command.reimport':
    'Import {{name}}: {{joined}} joined, {{left}} left, {{moved}} moved, {{retitled}} retitled, {{changed}} changed',

  'refusal.planMovedOn':
    'The plan has changed since the list was compared with it. Compare again, then bring the differences in.',

  'reimport.question.otherName': 'The id {{id}} was {{other}} and is now {{name}}. Who is that?',
  'reimport.question.emailOfOther': '{{name}} has the e-mail of {{other}} ({{email}}). Is that the same person?',
  'reimport.question.emailTwice': 'The e-mail {{email}} belongs to more than one person. Who is {{name}}?',
  'reimport.question.namesakes': 'There is more than one {{name}}. Who is this one?',
  'reimport.question.nameAlone':
    'Only the name {{name}} is the same; number or e-mail is another. Is that the same person?',
  'reimport.question.roughName': '{{name}} is called almost like {{other}}. Is that the same person?',
  'reimport.question.fillsVacancy': '{{name}} is new as {{title}}, which is open in the plan. Is that the one?',

  'reimport.choice.same': 'The same person: {{person}}',
  'reimport.choice.newPerson': 'Somebody else: {{name}} is new',
  'reimport.choice.renamed': 'The same person, now called {{name}}',
  'reimport.choice.replaced': 'Somebody new, who took the place of {{other}}',
  'reimport.choice.movedIn': '{{person}}, who took the place of {{other}}',
  'reimport.choice.fills': 'Yes: {{name}} fills the open {{title}}',
  'reimport.choice.ownSeat': 'No: {{name}} has a position of their own, and the open one stays',

  'reimport.note.wasElsewhere': '{{name}} is in the plan already; this position is new.',
  'reimport.note.isElsewhere': 'Only this position goes; {{name}} stays with another one.',

  'reimport.note.holderLeaves': '{{name}} is not in the list and leaves the plan.',

  'reimport.along.manager': 'Comes along: {{name}} reports there.',
  'reimport.along.cycle': 'Comes along: without it {{name}} and {{other}} would report to each other in the end.',

  'reimport.alarm.leave':
    '{{left}} of {{present}} positions of this plan are not in the list: {{share}} %. Above {{limit}} % it may be the list of another company, or of a part of this one.',
  'reimport.alarm.match':
    'Only {{matched}} of {{rows}} rows are somebody of this plan. Below {{limit}} % it may be the list of another company.',

  'import.action.keptInPlan': '{{name}} is in the plan and is kept as the manager.',
} as const;
