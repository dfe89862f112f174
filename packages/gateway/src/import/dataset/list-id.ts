/** A list of codes that columns take their codes from. */
export type ListId =
  | 'areas'
  | 'programmes'
  | 'components'
  | 'sources'
  | 'agencies'
  | 'budget-codes'
  | 'measures'
  | 'indicators'
  | 'standards'
  | 'deprivations'
  | 'household-lists'
  | 'funding-sources'
  | 'capital-types'
  | 'population-groups';
