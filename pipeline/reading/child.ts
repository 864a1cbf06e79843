import { readForeign } from './read-foreign.ts';
import { serve } from './serve.ts';

serve(readForeign);
