// The one place that says what a database may do: limits, switches and an authorizer.
//
// A case database comes by mail from people one does not know. SQLite's own advice for such files is
// followed (defensive mode, untrusted schema, checked cells), and everything Stemma has no use for is
// refused: attaching, triggers, views, virtual tables, extensions, changing settings from SQL.
#pragma once

struct sqlite3;

namespace stemma::db {

struct Permissions {
  bool schema_changes = false;
  bool full_text = false;   ///< tables of FTS5: only where nothing comes from outside
  bool durability = false;  ///< how changes reach the disk may be set
  bool rebuild = false;     ///< the file may be written anew, for which SQLite attaches an unnamed database of its own
  bool read_only = false;   ///< nothing may be changed
};

/// Sets limits, switches and the authorizer on a connection that was just opened. `permissions` must live
/// as long as the connection. Error database if SQLite will not have one of them.
void defend(sqlite3* database, const Permissions& permissions);

}  // namespace stemma::db
