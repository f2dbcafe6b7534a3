package dev.sekisho.benchmarks.arrival;

import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;

/** How a tracker is while others are measured. */
enum Tracker {
  /** It answers. */
  WELL,
  /** It takes questions and never answers. */
  HANGS,
  /** It answers with status 500. */
  FAILS;

  void tell(TrackerStandIn jira) {
    switch (this) {
      case WELL -> jira.behave();
      case HANGS -> jira.misbehave(Misbehaviour.SLOW);
      case FAILS -> jira.misbehave(Misbehaviour.FAILING);
    }
  }
}
