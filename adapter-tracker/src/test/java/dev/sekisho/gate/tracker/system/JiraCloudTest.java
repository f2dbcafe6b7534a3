package dev.sekisho.gate.tracker.system;

import dev.sekisho.gate.testkit.tracker.Flavour;

class JiraCloudTest extends TrackerContract {
  @Override
  Bench bench() {
    return new StandInBench(Flavour.JIRA_CLOUD);
  }
}
