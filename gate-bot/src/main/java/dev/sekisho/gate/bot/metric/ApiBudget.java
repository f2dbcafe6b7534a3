package dev.sekisho.gate.bot.metric;

import dev.sekisho.gate.problem.ErrorId;
import java.util.OptionalLong;

/** What is left of the code host's allowance of requests. Called by many threads at once. */
public interface ApiBudget {

  /** Nobody tells. */
  ApiBudget UNKNOWN =
      new ApiBudget() {
        @Override
        public OptionalLong remaining() {
          return OptionalLong.empty();
        }

        @Override
        public long requests() {
          return 0;
        }

        @Override
        public long failures(ErrorId id) {
          return 0;
        }
      };

  /** Requests that are left in this hour, as the code host said last; empty when it never did. */
  OptionalLong remaining();

  /** Requests that counted so far. */
  long requests();

  /** Calls that failed in the end so far, in that way. */
  long failures(ErrorId id);
}
