package dev.sekisho.gate.tracker.system;

import dev.sekisho.gate.testkit.tracker.Flavour;

class RedmineTest extends TrackerContract {
  @Override
  Bench bench() {
    return new StandInBench(Flavour.REDMINE);
  }
}
