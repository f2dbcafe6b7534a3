package dev.sekisho.gate.github.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.EventKind;
import dev.sekisho.gate.github.Examples;
import dev.sekisho.gate.github.Examples.Example;
import dev.sekisho.gate.github.Requests;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final WebhookDecoder DECODER = new WebhookDecoder();

  static Stream<Example> all() {
    return Examples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyBodyThatGitHubSentIsRead(Example example) {
    assertThat(kind(example)).isNotNull();
  }

  @Test
  void thereAreAllThe329Examples() {
    assertThat(Examples.all()).hasSize(329);
    assertThat(Examples.all().stream().map(Example::event).distinct()).hasSize(58);
  }

  @Test
  void everyEventOfThemIsTheKindThatItShouldBe() {
    Map<String, String> kinds =
        Examples.all().stream()
            .filter(example -> kind(example) != EventKind.IGNORED)
            .collect(
                Collectors.toMap(
                    Example::toString,
                    example -> kind(example).name(),
                    (one, other) -> one.equals(other) ? one : one + "|" + other,
                    TreeMap::new));

    assertThat(kinds)
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("check_run completed", "CHECK_CHANGED"),
                    Map.entry("check_run created", "CHECK_CHANGED"),
                    Map.entry("check_run requested_action", "CHECK_CHANGED"),
                    Map.entry("check_run rerequested", "CHECK_CHANGED"),
                    Map.entry("check_suite completed", "CHECK_CHANGED"),
                    Map.entry("check_suite requested", "CHECK_CHANGED"),
                    Map.entry("check_suite rerequested", "CHECK_CHANGED"),
                    Map.entry("deployment created", "DEPLOYMENT_CREATED"),
                    Map.entry("deployment_status created", "DEPLOYMENT_STATUS_CHANGED"),
                    Map.entry("merge_group checks_requested", "MERGE_GROUP_REQUESTED"),
                    Map.entry("pull_request closed", "PULL_REQUEST_CHANGED"),
                    Map.entry("pull_request converted_to_draft", "PULL_REQUEST_CHANGED"),
                    Map.entry("pull_request labeled", "LABEL_CHANGED"),
                    Map.entry("pull_request opened", "PULL_REQUEST_CHANGED"),
                    Map.entry("pull_request ready_for_review", "PULL_REQUEST_CHANGED"),
                    Map.entry("pull_request reopened", "PULL_REQUEST_CHANGED"),
                    Map.entry("pull_request synchronize", "PULL_REQUEST_CHANGED"),
                    Map.entry("pull_request unlabeled", "LABEL_CHANGED"),
                    Map.entry("pull_request_review dismissed", "REVIEW_CHANGED"),
                    Map.entry("pull_request_review submitted", "REVIEW_CHANGED"),
                    Map.entry("push ", "PUSHED"),
                    Map.entry("status ", "CHECK_CHANGED"))));
  }

  private static EventKind kind(Example example) {
    return DECODER.decode(Requests.unsigned(example.event()), example.bytes()).event().kind();
  }
}
