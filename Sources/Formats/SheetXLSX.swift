import CXlsx
import Foundation

extension Sheet {
    /// As an Excel workbook of one sheet: the header bold, frozen and with a filter; days and numbers as such, all else as text.
    ///
    /// The library writes to a path and not to memory, so the file stands for a moment in the folder for temporary files,
    /// readable for this user alone.
    func xlsx() throws(Unwritable) -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "stip-\(UUID().uuidString).xlsx")
        guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw Unwritable("no place for a temporary file in \(file.deletingLastPathComponent().path)")
        }
        let failure = write(to: file.path)
        let bytes: Data?
        do {
            bytes = try failure == LXW_NO_ERROR ? Data(contentsOf: file) : nil
            try FileManager.default.removeItem(at: file)
        } catch {
            throw Unwritable("\(error)")
        }
        guard let bytes else { throw Unwritable("libxlsxwriter: \(lxw_strerror(failure).map { String(cString: $0) } ?? "unknown")") }
        return Array(bytes)
    }

    private func write(to path: String) -> lxw_error {
        guard let book = workbook_new(path), let sheet = workbook_add_worksheet(book, tab) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
        // A fixed moment: the same table gives the same bytes.
        var properties = lxw_doc_properties()
        properties.created = 946_684_800
        workbook_set_properties(book, &properties)
        workbook_set_custom_property_string(book, "Language", "nl-NL")

        let bold = workbook_add_format(book)
        format_set_bold(bold)
        let day = workbook_add_format(book)
        format_set_num_format(day, "dd-mm-yyyy")
        for (column, title) in header.enumerated() { worksheet_write_string(sheet, 0, UInt16(column), title.cell, bold) }
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() { cell.write(to: sheet, UInt32(row + 1), UInt16(column), day) }
        }
        for (column, width) in columnWidths.enumerated() { worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil) }
        worksheet_freeze_panes(sheet, 1, 0)
        if !header.isEmpty { worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(header.count - 1)) }
        worksheet_repeat_rows(sheet, 0, 0)
        return workbook_close(book)
    }
}

extension Sheet.Cell {
    fileprivate func write(to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16, _ day: UnsafeMutablePointer<lxw_format>?) {
        switch self {
        case .empty: break
        case .number(let number): worksheet_write_number(sheet, row, column, Double(number), nil)
        case .decimal(let number):
            if number.isFinite { worksheet_write_number(sheet, row, column, number, nil) }
        // Excel counts days from 1900; an earlier one is text.
        case .date(let year, let month, let date) where year < 1900:
            worksheet_write_string(sheet, row, column, "\(year.padded(4))-\(month.padded(2))-\(date.padded(2))", nil)
        case .date(let year, let month, let date):
            var moment = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(date), hour: 0, min: 0, sec: 0)
            worksheet_write_datetime(sheet, row, column, &moment, day)
        case .text(let text): worksheet_write_string(sheet, row, column, text.cell, nil)
        }
    }
}

extension String {
    /// What fits in a cell of Excel, which holds 32,767 units of UTF-16; a zero byte would end the text.
    fileprivate var cell: String {
        let text = replacing("\0", with: "")
        guard text.utf16.count > 32_767 else { return text }
        var short = String(text.unicodeScalars.prefix(32_766))
        while short.utf16.count > 32_766 { short.unicodeScalars.removeLast() }
        return short + "…"
    }
}
