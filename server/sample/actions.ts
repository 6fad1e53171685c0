/** The action codes of the logs. */
export type Action =
  | 'browse'
  | 'search'
  | 'click'
  | 'use_app'
  | 'visit_poi'
  | 'compare'
  | 'add_cart'
  | 'purchase';
