/** Where somebody can be written to: a network's own window, their profile there, or a mail. */
export interface MessageWay {
  kind: 'window' | 'profile' | 'mail';
  url: string;
  /** What the network is called, or the mail address. */
  name: string;
}
