/** Five users; of the two that buy, both have asked for the price before, one of the others has. */
export const fiveUsers = [
  {
    userId: 'a',
    events: ['view_car@0', 'ask_price@10', 'view_car@40', 'ask_price@100', 'purchase@200!CONVERSION'],
  },
  { userId: 'b', events: ['view_car@100', 'ask_price@107', 'purchase@200!CONVERSION', 'view_car@300'] },
  { userId: 'c', events: ['view_car@5', 'ask_price@25'] },
  { userId: 'd', events: ['ask_price@0', 'view_car@86400'] },
  { userId: 'e', events: [] },
];
