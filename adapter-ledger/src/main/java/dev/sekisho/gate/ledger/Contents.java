package dev.sekisho.gate.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.action.AnswerDeployment;
import dev.sekisho.gate.action.AskAgain;
import dev.sekisho.gate.action.DismissReview;
import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.GiveReview;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.RemoveLabel;
import dev.sekisho.gate.action.SetLabel;
import dev.sekisho.gate.action.Tell;
import dev.sekisho.gate.action.WriteComment;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.spi.ActionOutcome;
import java.time.Instant;
import java.util.List;

/** What stands in the entries of the ledger, as documents in JSON. */
final class Contents {
  private static final JsonMapper JSON = new JsonMapper();

  private Contents() {}

  static String intent(
      Decision decision, String sheetDigest, String answerDigest, List<GateAction> actions) {
    ObjectNode content = JSON.createObjectNode();
    content.put("decision", decision.id().value());
    content.put("head", decision.evaluation().head().value());
    content.put("verdict", decision.evaluation().verdict().name());
    content.put("rules", decision.evaluation().revision().value());
    content.put("sheetSha256", sheetDigest);
    content.put("evaluationSha256", answerDigest);
    ArrayNode list = content.putArray("actions");
    actions.forEach(action -> list.add(action(action)));
    return text(content);
  }

  static String outcome(DecisionId decision, GateAction action, ActionOutcome outcome) {
    ObjectNode content = JSON.createObjectNode();
    content.put("decision", decision.value());
    content.set("action", action(action));
    outcome.fold(
        done -> {
          content.put("outcome", "done");
          done.reference().ifPresent(seen -> content.put("reference", seen));
          return content;
        },
        moved -> content.put("outcome", "head-moved").put("now", moved.now().value()),
        failed -> content.put("outcome", "failed").put("reason", failed.reason()));
    return text(content);
  }

  static String unanswered(GateEvent event, String reason) {
    return text(JSON.createObjectNode().put("event", event.kind().name()).put("reason", reason));
  }

  static String retention(Instant before, int sheets, int bodies) {
    return text(
        JSON.createObjectNode()
            .put("before", before.toString())
            .put("sheets", sheets)
            .put("bodies", bodies));
  }

  private static ObjectNode action(GateAction action) {
    return action.fold(new Described());
  }

  private static String text(ObjectNode content) {
    try {
      return Masking.of(JSON.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory can not be written", e);
    }
  }

  private static final class Described implements GateAction.Cases<ObjectNode> {
    private static ObjectNode named(String name) {
      return JSON.createObjectNode().put("action", name);
    }

    @Override
    public ObjectNode publishCheck(PublishCheck action) {
      return named("publish-check")
          .put("state", action.state().name())
          .put("title", action.title());
    }

    @Override
    public ObjectNode giveReview(GiveReview action) {
      return named("give-review").put("stance", action.stance().name());
    }

    @Override
    public ObjectNode dismissReview(DismissReview action) {
      return named("dismiss-review").put("reason", action.reason());
    }

    @Override
    public ObjectNode writeComment(WriteComment action) {
      return named("write-comment");
    }

    @Override
    public ObjectNode setLabel(SetLabel action) {
      return named("set-label").put("label", action.label().value());
    }

    @Override
    public ObjectNode removeLabel(RemoveLabel action) {
      return named("remove-label").put("label", action.label().value());
    }

    @Override
    public ObjectNode answerDeployment(AnswerDeployment action) {
      return named("answer-deployment")
          .put("approved", action.approved())
          .put("comment", action.comment());
    }

    @Override
    public ObjectNode askAgain(AskAgain action) {
      return named("ask-again").put("at", action.at().toString());
    }

    @Override
    public ObjectNode tell(Tell action) {
      return named("tell").put("occasion", action.occasion().name());
    }
  }
}
