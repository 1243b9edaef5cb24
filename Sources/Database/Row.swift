/// One row of a result, decoded by the type that is asked for.
///
///     try db.all("select id, naam from gemeente") { row in
///         Gemeente(id: try row["id"], naam: try row["naam"])
///     }
public struct Row: Sendable {
    let source: Rows
    let position: Int

    /// The value in the column of that name.
    public subscript<T: Storable>(column: String) -> T {
        get throws {
            guard let index = source.columns.firstIndex(of: column) else {
                throw Unreadable(column: column, expected: "\(T.self)", found: "no such column")
            }
            return try self[index]
        }
    }

    /// The value in the column at that place, counted from 0, for a result whose column has no name: `select count(*)`.
    public subscript<T: Storable>(index: Int) -> T {
        get throws {
            guard source.columns.indices.contains(index) else {
                throw Unreadable(column: "\(index)", expected: "\(T.self)", found: "no such column")
            }
            let value = source.values[position * source.columns.count + index]
            do {
                return try T(stored: value)
            } catch let problem as Unreadable {
                throw Unreadable(column: source.columns[index], expected: "\(T.self)", found: problem.found)
            }
        }
    }
}

/// All rows of one statement in one array, with the names of the columns once.
///
/// A name is found by looking along the names: with the handful of columns a statement has, that is quicker than
/// hashing, and it costs no dictionary.
final class Rows: Sendable {
    static let empty = Rows(columns: [], values: [], count: 0)

    let columns: [String]
    let values: [Value]
    let count: Int

    init(columns: [String], values: [Value], count: Int) {
        (self.columns, self.values, self.count) = (columns, values, count)
    }

    var all: [Row] { (0..<count).map { Row(source: self, position: $0) } }
}
