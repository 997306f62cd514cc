/**
 * Lets the page draw and answer before what takes long goes on. Not by a timer: in a tab that is not in sight these
 * come once a second, later once a minute.
 */
export function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
