package dev.sekisho.gate.sandbox.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules that a person can work out by hand: two labels, one of which says yes and one no. */
final class WordRules {
  private static final String TEXT =
      """
      rule "word/no"
        @control( "word" ) @owner( "test" ) @why( "No is no" ) @fix( "Take the label off" )
      when
        $pr : PullRequest( label( "no" ).present )
      then
        finding.forbid( "no is set" );
      end

      rule "word/nothing"
        @control( "word" ) @owner( "test" ) @why( "Silence is no yes" ) @fix( "Set the label" )
      when
        $pr : PullRequest( !label( "no" ).present, !label( "yes" ).present )
      then
        finding.await( "yes is not set" );
      end

      rule "word/yes"
        @control( "word" ) @owner( "test" ) @why( "Yes is yes" ) @fix( "Nothing has to be done" )
      when
        $pr : PullRequest( !label( "no" ).present, label( "yes" ).present )
      then
        finding.satisfied( "yes is set" );
      end
      """;

  private WordRules() {}

  /** Writes them below {@code folder}, and says where. */
  static String in(Path folder) {
    Path rules = folder.resolve("rules");
    try {
      Files.createDirectories(rules.resolve("word"));
      Files.writeString(rules.resolve("word/word.drl"), TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules.toString();
  }
}
