package dev.sekisho.gate.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.StoredFreeze;

/** What stands in the entries about releases, as documents in JSON. */
final class ReleaseContents {
  private static final JsonMapper JSON = new JsonMapper();

  private ReleaseContents() {}

  static String release(Release release, String digest) {
    HistoryLine last = release.history().get(release.history().size() - 1);
    ObjectNode content =
        JSON.createObjectNode()
            .put("release", release.id().value())
            .put("version", release.version())
            .put("state", release.state().word())
            .put("kind", release.kind().name())
            .put("target", release.target().toString())
            .put("head", release.head().value())
            .put("said", last.text())
            .put("sha256", digest);
    last.by().ifPresent(by -> content.put("by", by.toString()));
    release.state().run().ifPresent(run -> content.put("run", run.id().value()));
    return text(content);
  }

  static String lock(String what, Lock lock, String by, String reason) {
    ObjectNode content =
        JSON.createObjectNode()
            .put("what", what)
            .put("target", lock.target().toString())
            .put("holder", lock.holder())
            .put("fence", lock.fence())
            .put("by", by)
            .put("why", reason);
    lock.until().ifPresent(at -> content.put("until", at.toString()));
    return text(content);
  }

  static String freeze(String what, StoredFreeze freeze, String by) {
    ObjectNode content =
        JSON.createObjectNode()
            .put("what", what)
            .put("freeze", freeze.id())
            .put("target", freeze.target().map(Object::toString).orElse("everything"))
            .put("name", freeze.freeze().name())
            .put("why", freeze.freeze().why())
            .put("from", freeze.freeze().from().toString())
            .put("by", by);
    freeze.freeze().until().ifPresent(at -> content.put("until", at.toString()));
    return text(content);
  }

  static String told(String audience, ReleaseNews news, String reference) {
    return text(
        JSON.createObjectNode()
            .put("news", news.id())
            .put("occasion", news.occasion().name())
            .put("audience", audience)
            .put("reference", reference));
  }

  private static String text(ObjectNode content) {
    try {
      return Masking.of(JSON.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory can not be written", e);
    }
  }
}
