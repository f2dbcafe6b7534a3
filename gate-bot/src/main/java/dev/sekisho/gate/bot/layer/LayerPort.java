package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.rules.compile.RuleSources;

/** Where repositories keep rules of their own. Called by many threads at once. */
public interface LayerPort {

  /** The commit that a branch stands at now; throws when that can not be told. */
  HeadSha commit(LayerPlace place);

  /** The rules at a commit, none when there are none; throws when they can not be read whole. */
  RuleSources read(LayerPlace place, HeadSha commit);
}
