export {
  endGround,
  groundStands,
  GroundEnded,
  holdGrounds,
  layGround,
  limitGround,
  type GroundSort,
  type GroundWords,
} from './ground.ts';
