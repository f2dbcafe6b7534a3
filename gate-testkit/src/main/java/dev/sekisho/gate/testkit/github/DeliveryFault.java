package dev.sekisho.gate.testkit.github;

/** What may happen to a delivery on its way. */
public enum DeliveryFault {
  /** It is sent twice, with the same id. */
  DUPLICATED,
  /** It waits until the next one was sent, or until somebody waits for all of them. */
  REORDERED,
  /** It is not sent. GitHub lists it as failed, so it can be found and sent again. */
  LOST,
  /** It is not sent, and GitHub does not list it. Only a look at the pull request tells. */
  FORGOTTEN
}
