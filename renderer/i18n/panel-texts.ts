/** Words of the panels around the canvas and of the regions of the screen. */
export const PANEL_TEXTS = {
  'action.toggleOutline': 'Outline',
  'action.toggleInspector': 'Inspector',
  'action.toggleAllPanels': 'Show or hide all panels',
  'action.nextRegion': 'Next region of the screen',
  'action.previousRegion': 'Previous region of the screen',

  'region.titleBar': 'Plan',
  'region.viewBar': 'View',
  'region.status': 'Key figures',

  'panel.close': 'Close this panel',
  'panel.resizeLeft': 'Width of the outline',
  'panel.resizeRight': 'Width of the panel on the right',
  'panel.resizeBench': 'Height of the bench',
  'panel.rightTabs': 'What this panel shows',

  'overview.title': 'The organisation',
  'overview.people': 'people',
  'overview.open': 'open positions',
  'overview.teams': 'teams',
  'overview.layers': 'layers',
  'overview.span': 'median span',
  'overview.widest': 'widest span',
  'overview.findings_one': '{{count}} worth a second look',
  'overview.findings_other': '{{count}} worth a second look',
  'overview.noFindings': 'Nothing stands out',
} as const;
