export { happenings, type Happening, type Told } from './happenings.ts';
export { Relay, type Receiver, type RelayWords } from './relay.ts';
export { tell, type Telling } from './tell.ts';
