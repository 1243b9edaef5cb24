/// A document of XML or HTML as it was parsed: elements and text in flat arrays, in document order.
///
/// `Name` lists the names that a format knows, of elements and of attributes; others are nil, and their children are
/// there all the same.
final class Tree<Name: RawRepresentable<String> & Hashable> {
    fileprivate let nodes: [TreeNode]
    fileprivate let attributes: [TreeAttribute]
    fileprivate let text: [UInt8]
    fileprivate let names: [Name?]

    init(_ builder: TreeBuilder) {
        (nodes, attributes, text) = (builder.nodes, builder.attributes, builder.text)
        names = builder.names.map { Name(rawValue: $0) }
    }

    /// Stands above the outermost element.
    var root: Element<Name> { Element(tree: self, index: 0) }

    func contains(_ name: Name) -> Bool { names.contains(name) }
}

/// One element of a tree, or a piece of text in it.
struct Element<Name: RawRepresentable<String> & Hashable> {
    fileprivate let tree: Tree<Name>
    fileprivate let index: Int

    var isText: Bool { tree.nodes[index].name < 0 }

    /// Nil for text, and for an element that the format does not know.
    var name: Name? {
        let name = Int(tree.nodes[index].name)
        return name < 0 ? nil : tree.names[name]
    }

    /// All text inside, in order.
    var text: ArraySlice<UInt8> { tree.text[tree.nodes[index].textStart..<tree.nodes[index].textEnd] }

    var children: ElementList<Name> { ElementList(tree: tree, place: Int(tree.nodes[index].firstChild)) }

    /// The first child of that name.
    subscript(child: Name) -> Element? { children.first { $0.name == child } }

    func attribute(_ name: Name) -> String? {
        for attribute in tree.attributes[tree.nodes[index].attributes] where tree.names[Int(attribute.name)] == name { return attribute.value }
        return nil
    }

    /// The first element of that name at any depth below.
    func descendant(_ name: Name) -> Element? {
        for child in children {
            if child.name == name { return child }
            if let found = child.descendant(name) { return found }
        }
        return nil
    }
}

struct ElementList<Name: RawRepresentable<String> & Hashable>: Sequence, IteratorProtocol {
    fileprivate let tree: Tree<Name>
    fileprivate var place: Int

    mutating func next() -> Element<Name>? {
        guard place > 0 else { return nil }
        defer { place = Int(tree.nodes[place].next) }
        return Element(tree: tree, index: place)
    }
}

struct TreeNode {
    /// The place of the name in the table of names; -1 for text, -2 for the root.
    var name: Int32
    /// Places of nodes; 0 for none, since nothing has the root as child.
    var firstChild: Int32 = 0
    var next: Int32 = 0
    var attributes: Range<Int> = 0..<0
    var textStart: Int
    var textEnd: Int
}

struct TreeAttribute {
    var name: Int32
    var value: String
}
