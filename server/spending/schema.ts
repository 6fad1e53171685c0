import './price-schema.ts';
import './estimate-schema.ts';
