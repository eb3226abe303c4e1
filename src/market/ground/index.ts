export {
  endGround,
  endGrounds,
  groundStands,
  GroundEnded,
  holdGrounds,
  holdUpGrounds,
  layGround,
  letGroundsGoOn,
  limitGround,
  type GroundSort,
  type GroundWords,
} from './ground.ts';
