package dev.sekisho.gate.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One control: what is in {@code db/migration} was applied. */
final class MigrationRules {
  private static final String RULES =
      """
      rule "db-migration/applied"
        @control( "db-migration" ) @owner( "database" )
        @why( "Code comes after its table" ) @fix( "Nothing has to be done" )
      when
        $pr : PullRequest( migrations.allApplied( "db-migration/paths" ) )
      then
        finding.satisfied( "Applied: " + $pr.migrations.evidence );
      end

      rule "db-migration/not-yet-applied"
        @control( "db-migration" ) @owner( "database" )
        @why( "Code comes after its table" ) @fix( "The database team applies the migrations" )
      when
        $pr : PullRequest( !migrations.allApplied( "db-migration/paths" ) )
      then
        finding.await( "Not applied: " + $pr.migrations.whyNotApplied( "db-migration/paths" ) );
      end
      """;

  private MigrationRules() {}

  /** Writes it into a folder, which is returned. */
  static Path write(Path folder) throws IOException {
    Path control = Files.createDirectories(folder.resolve("db-migration"));
    Files.writeString(control.resolve("rules.drl"), RULES);
    Files.writeString(control.resolve("paths.csv"), "path\ndb/migration/**\n");
    return folder;
  }
}
