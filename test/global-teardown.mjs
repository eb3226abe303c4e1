export default async function () {
  await globalThis.endRun();
}
