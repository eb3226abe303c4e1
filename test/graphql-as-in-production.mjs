// Once, as it is loaded, graphql looks whether this is production; if it is not, it looks for a second copy of itself at each of its
// many questions of what type a type is. That takes a seventh of the tests' time, and the lock file has one copy only.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
await import('graphql');
process.env.NODE_ENV = NODE_ENV;
