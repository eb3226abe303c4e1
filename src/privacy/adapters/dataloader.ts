export { default } from 'dataloader';
