package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.util.List;

/** Reads {@code push}. */
final class PushForm {
  static final Form FORM = Form.of(List.of("ref", "before", "after", "forced"), PushForm::event);

  private static final String BRANCHES = "refs/heads/";

  private PushForm() {}

  private static GateEvent event(String name, Json payload) {
    Json ref = payload.at("ref");
    if (!ref.text().startsWith(BRANCHES)) {
      return new Ignored(name, "It moved a tag, not a branch");
    }
    HeadSha after = payload.at("after").as(HeadSha::new);
    if (isNothing(after)) {
      return new Ignored(name, "It deleted a branch");
    }
    return new Pushed(
        Members.repository(payload),
        ref.as(text -> new BranchName(text.substring(BRANCHES.length()))),
        payload
            .at("before")
            .present()
            .map(before -> before.as(HeadSha::new))
            .filter(before -> !isNothing(before)),
        after,
        payload.at("forced").flag(),
        Members.sender(payload));
  }

  /** GitHub writes zeros where there is no commit. */
  private static boolean isNothing(HeadSha sha) {
    return sha.value().chars().allMatch(digit -> digit == '0');
  }
}
