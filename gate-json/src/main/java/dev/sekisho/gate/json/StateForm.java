package dev.sekisho.gate.json;

import static dev.sekisho.gate.json.TextForm.INSTANT;
import static dev.sekisho.gate.json.TextForm.TEXT;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.ReleaseState.Aborted;
import dev.sekisho.gate.release.ReleaseState.Aborting;
import dev.sekisho.gate.release.ReleaseState.Failed;
import dev.sekisho.gate.release.ReleaseState.Judged;
import dev.sekisho.gate.release.ReleaseState.Locked;
import dev.sekisho.gate.release.ReleaseState.Planned;
import dev.sekisho.gate.release.ReleaseState.RolledBack;
import dev.sekisho.gate.release.ReleaseState.Running;
import dev.sekisho.gate.release.ReleaseState.Succeeded;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import dev.sekisho.gate.release.Run;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.Until;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** How a release stands: its word, and what belongs to a state of that word. */
final class StateForm {
  private static final String GO = "go";
  private static final String TURN = "turn";

  private static final Form<Long> FENCE = TextForm.identity("fence", Long::valueOf, "^[0-9]+$");
  private static final Form<Until> UNTIL =
      new TextForm<>("end of the waiting", StateForm::until, StateForm::text, Optional.empty());

  private static final Form<Run> RUN =
      new ObjectForm<>(
          "run",
          "A run that an executor was or is about to be asked for.",
          f -> {
            var id = f.required("id", "Its id", TextForm.identity("run id", RunId::new), Run::id);
            var fence = f.required("fence", "The right by which it runs", FENCE, Run::fence);
            var since = f.required("since", "When it was intended", INSTANT, Run::since);
            var unseen =
                f.optional(
                    "unseenSince", "Since when nobody answers for it", INSTANT, Run::unseenSince);
            return in -> new Run(in.get(id), in.get(fence), in.get(since), in.get(unseen));
          });

  /** Everything that states consist of; each has its part. */
  private record Parts(
      String word,
      Optional<Instant> at,
      Optional<String> reason,
      Optional<Until> until,
      Optional<DecisionId> decision,
      Optional<Long> fence,
      Optional<Run> run,
      Optional<Person> by,
      Optional<ReleaseId> release) {

    static Parts of(ReleaseState state) {
      return new Parts(
          state.word(),
          at(state),
          reason(state),
          state instanceof Waiting waiting ? Optional.of(waiting.until()) : Optional.empty(),
          decision(state),
          state instanceof Locked locked ? Optional.of(locked.held()) : Optional.empty(),
          state.run(),
          by(state),
          state instanceof RolledBack back ? Optional.of(back.by()) : Optional.empty());
    }

    private static Optional<Instant> at(ReleaseState state) {
      return switch (state.word()) {
        case "waiting" -> Optional.of(((Waiting) state).since());
        case "judged" -> Optional.of(((Judged) state).at());
        case "locked" -> Optional.of(((Locked) state).at());
        case "unknown" -> Optional.of(((Unknown) state).at());
        case "succeeded" -> Optional.of(((Succeeded) state).at());
        case "failed" -> Optional.of(((Failed) state).at());
        case "aborted" -> Optional.of(((Aborted) state).at());
        case "rolled back" -> Optional.of(((RolledBack) state).at());
        default -> Optional.empty();
      };
    }

    private static Optional<String> reason(ReleaseState state) {
      return switch (state.word()) {
        case "waiting" -> Optional.of(((Waiting) state).reason());
        case "aborting" -> Optional.of(((Aborting) state).reason());
        case "unknown" -> Optional.of(((Unknown) state).reason());
        case "succeeded" -> Optional.of(((Succeeded) state).evidence());
        case "failed" -> Optional.of(((Failed) state).reason());
        case "aborted" -> Optional.of(((Aborted) state).reason());
        default -> Optional.empty();
      };
    }

    private static Optional<DecisionId> decision(ReleaseState state) {
      if (state instanceof Judged judged) {
        return Optional.of(judged.decision());
      }
      return state instanceof Locked locked ? Optional.of(locked.decision()) : Optional.empty();
    }

    private static Optional<Person> by(ReleaseState state) {
      if (state instanceof Aborting aborting) {
        return Optional.of(aborting.by());
      }
      return state instanceof Aborted aborted ? aborted.by() : Optional.empty();
    }

    ReleaseState state() {
      return switch (word) {
        case "planned" -> new Planned();
        case "waiting" -> new Waiting(need(reason), need(until), need(at));
        case "judged" -> new Judged(need(decision), need(at));
        case "locked" -> new Locked(need(decision), need(fence), need(at));
        case "running" -> new Running(need(run));
        case "aborting" -> new Aborting(need(run), need(by), need(reason));
        case "unknown" -> new Unknown(need(run), need(reason), need(at));
        case "succeeded" -> new Succeeded(need(at), need(reason));
        case "failed" -> new Failed(need(at), need(reason));
        case "aborted" -> new Aborted(need(at), by, need(reason));
        case "rolled back" -> new RolledBack(need(at), need(release));
        default -> throw new IllegalArgumentException("no state is called '" + word + "'");
      };
    }

    private <T> T need(Optional<T> part) {
      Supplier<IllegalArgumentException> missing =
          () -> new IllegalArgumentException("a part of the state '" + word + "' is missing");
      return part.orElseThrow(missing);
    }
  }

  /** How a release stands. */
  static final Form<ReleaseState> STATE =
      new Form<>() {
        @Override
        public Optional<ReleaseState> read(Cursor at) {
          return PARTS
              .read(at)
              .flatMap(
                  parts -> {
                    try {
                      return Optional.of(parts.state());
                    } catch (IllegalArgumentException e) {
                      return at.badValue(String.valueOf(e.getMessage()), "Correct the state");
                    }
                  });
        }

        @Override
        public void write(ReleaseState value, JsonGenerator out) throws IOException {
          PARTS.write(Parts.of(value), out);
        }

        @Override
        public ObjectNode describe(Schemas schemas) {
          return PARTS.describe(schemas);
        }
      };

  private static final ObjectForm<Parts> PARTS =
      new ObjectForm<>(
          "release state",
          "How a release stands.",
          f -> {
            var word = f.required("word", "The word for it", TEXT, Parts::word);
            var at = f.optional("at", "Since when", INSTANT, Parts::at);
            var reason = f.optional("reason", "Why, or what says so", TEXT, Parts::reason);
            var until = f.optional("until", "What ends it", UNTIL, Parts::until);
            var decision =
                f.optional(
                    "decision", "The gate's answer", AnswerForms.DECISION_ID, Parts::decision);
            var fence = f.optional("fence", "The right by which it holds", FENCE, Parts::fence);
            var run = f.optional("run", "Its run", RUN, Parts::run);
            var by = f.optional("by", "Who wanted it", PersonForm.PERSON, Parts::by);
            var release =
                f.optional("release", "What came after it", Identities.RELEASE, Parts::release);
            return in ->
                new Parts(
                    in.get(word),
                    in.get(at),
                    in.get(reason),
                    in.get(until),
                    in.get(decision),
                    in.get(fence),
                    in.get(run),
                    in.get(by),
                    in.get(release));
          });

  private StateForm() {}

  private static Until until(String text) {
    return switch (text) {
      case GO -> new Until.Go();
      case TURN -> new Until.Turn();
      default -> new Until.AskAgain(Instant.parse(text));
    };
  }

  private static String text(Until until) {
    return until.fold(go -> GO, turn -> TURN, again -> again.at().toString());
  }
}
