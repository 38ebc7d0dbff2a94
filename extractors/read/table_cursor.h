// TableCursor: which row and column a cell of a table stands in, cells that span several counted in.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace minutebook {

class TableCursor {
public:
    std::size_t row() const { return row_ > 0 ? row_ - 1 : 0; }
    std::size_t column() const { return column_; }
    bool in_row() const { return row_ > 0; }
    std::size_t widest() const { return widest_; }  // columns of the widest row so far

    void begin_row() {
        ++row_;
        next_ = 0;
        for (std::size_t& rows : rows_left_) rows -= rows > 0;
    }

    // Spans are as the source states them; nonsense is cut down.
    void begin_cell(std::size_t columns = 1, std::size_t rows = 1) {
        if (!in_row()) begin_row();
        columns = std::clamp<std::size_t>(columns, 1, kMostColumns);
        while (next_ < rows_left_.size() && rows_left_[next_] > 0) ++next_;
        column_ = next_;
        next_ = std::min(next_ + columns, kMostColumns);
        widest_ = std::max(widest_, next_);
        if (rows > 1) {
            if (rows_left_.size() < next_) rows_left_.resize(next_);
            std::fill(rows_left_.begin() + static_cast<std::ptrdiff_t>(std::min(column_, next_)),
                      rows_left_.begin() + static_cast<std::ptrdiff_t>(next_), std::min(rows, kMostRows));
        }
    }

private:
    static constexpr std::size_t kMostColumns = 1000, kMostRows = 65534;  // as browsers take them
    std::size_t row_ = 0;                                                 // begun so far
    std::size_t column_ = 0, next_ = 0, widest_ = 0;
    std::vector<std::size_t> rows_left_;  // that a cell from above still takes in each column, this row counted
};

}  // namespace minutebook
