import './figures/schema.ts';
import './alerts/schema.ts';
