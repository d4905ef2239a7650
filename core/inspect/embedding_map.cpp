// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/embedding_map.h"

#include <Eigen/Dense>
#include <algorithm>
#include <numeric>

#include "base/error.h"

namespace fw {

namespace {

using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Plane = Eigen::Matrix<double, Eigen::Dynamic, 2>;

Eigen::Map<const Rows> asRows(const EmbeddingTable& table) { return {table.values.data(), table.tokens, table.width}; }

/// The two directions of the largest variance as columns; each with its largest entry positive, so that it is one of the two
/// that are equally right.
Eigen::Matrix<double, Eigen::Dynamic, 2> principalDirections(const Eigen::MatrixXd& covariance, double& explained) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    Eigen::Matrix<double, Eigen::Dynamic, 2> directions = solver.eigenvectors().rightCols(2).rowwise().reverse();
    for (int i = 0; i < 2; ++i) {
        Eigen::Index at = 0;
        directions.col(i).cwiseAbs().maxCoeff(&at);
        if (directions(at, i) < 0) directions.col(i) *= -1;
    }
    const double all = solver.eigenvalues().sum();
    explained = all > 0 ? solver.eigenvalues().tail(2).sum() / all : 0;
    return directions;
}

/// The rotation or reflection R that brings `plane` R nearest to `target`.
Eigen::Matrix2d procrustes(const Plane& plane, const Plane& target) {
    const Eigen::JacobiSVD<Eigen::Matrix2d> svd(plane.transpose() * target, Eigen::ComputeFullU | Eigen::ComputeFullV);
    return svd.matrixU() * svd.matrixV().transpose();
}

Plane asPlane(const EmbeddingMap& map) {
    Plane plane(static_cast<Eigen::Index>(map.points.size()), 2);
    for (size_t i = 0; i < map.points.size(); ++i) plane.row(static_cast<Eigen::Index>(i)) << map.points[i].x, map.points[i].y;
    return plane;
}

Rows normalised(const EmbeddingTable& table) {
    Rows rows = asRows(table);
    for (Eigen::Index i = 0; i < rows.rows(); ++i) rows.row(i) /= std::max(rows.row(i).norm(), 1e-20f);
    return rows;
}

}  // namespace

EmbeddingTable embeddingTable(const InspectedModel& model) {
    const Parameter& p = model.gpt.layout().all()[static_cast<size_t>(model.gpt.layout().index("embed.tokens"))];
    EmbeddingTable table{std::min<int64_t>(model.vocabulary, kMappedTokens), p.shape[1], {}};
    table.values.resize(static_cast<size_t>(table.tokens * table.width));
    model.backend.copyToHost(table.values, {model.weights.values + p.offset, {table.tokens, table.width}});
    return table;
}

EmbeddingMap embeddingMap(const EmbeddingTable& table, const EmbeddingMap* previous) {
    EmbeddingMap map;
    if (table.tokens < 2 || table.width < 2) return map;
    const Rows centred = asRows(table).rowwise() - asRows(table).colwise().mean();
    const Eigen::MatrixXd covariance = (centred.transpose() * centred).cast<double>();
    Plane plane = centred.cast<double>() * principalDirections(covariance, map.explained);
    if (previous && previous->points.size() == static_cast<size_t>(table.tokens)) plane = plane * procrustes(plane, asPlane(*previous));
    for (Eigen::Index i = 0; i < plane.rows(); ++i) map.points.push_back({static_cast<float>(plane(i, 0)), static_cast<float>(plane(i, 1))});
    return map;
}

std::vector<TokenNeighbour> nearestTokens(const EmbeddingTable& table, TokenId token, int count) {
    check(token >= 0 && token < table.tokens, ErrorKind::Usage, "Token {} is not on the map, which shows the first {}.", token, table.tokens);
    const Rows rows = normalised(table);
    const Eigen::VectorXf cosines = rows * rows.row(token).transpose();
    std::vector<TokenNeighbour> all;
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        if (i != token) all.push_back({static_cast<TokenId>(i), static_cast<double>(cosines(i))});
    const size_t kept = std::min(all.size(), static_cast<size_t>(std::max(0, count)));
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                      [](const TokenNeighbour& a, const TokenNeighbour& b) { return a.cosine != b.cosine ? a.cosine > b.cosine : a.id < b.id; });
    all.resize(kept);
    return all;
}

NeighbourPurity neighbourPurity(const EmbeddingTable& table, std::span<const int> classOf, int k) {
    std::vector<Eigen::Index> labelled;
    for (size_t i = 0; i < std::min(classOf.size(), static_cast<size_t>(table.tokens)); ++i)
        if (classOf[i] >= 0) labelled.push_back(static_cast<Eigen::Index>(i));
    NeighbourPurity purity;
    purity.tokens = static_cast<int>(labelled.size());
    const size_t N = labelled.size(), near = std::min(static_cast<size_t>(k), N > 0 ? N - 1 : 0);
    if (near == 0) return purity;
    const Rows rows = normalised(table)(labelled, Eigen::all);
    const Eigen::MatrixXf cosines = rows * rows.transpose();
    const auto label = [&](size_t i) { return classOf[static_cast<size_t>(labelled[i])]; };
    std::vector<size_t> order(N);
    for (size_t i = 0; i < N; ++i) {
        std::iota(order.begin(), order.end(), size_t{0});
        std::erase(order, i);
        const auto row = [&](size_t j) { return cosines(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)); };
        std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(near), order.end(), [&](size_t a, size_t b) { return row(a) > row(b); });
        const auto same = std::count_if(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(near), [&](size_t j) { return label(j) == label(i); });
        const auto mates = std::count_if(order.begin(), order.end(), [&](size_t j) { return label(j) == label(i); });
        purity.share += static_cast<double>(same) / static_cast<double>(near * N);
        purity.chance += static_cast<double>(mates) / static_cast<double>((N - 1) * N);
        order.resize(N);
    }
    return purity;
}

}  // namespace fw
